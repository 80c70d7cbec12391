"""The model tells Qt exactly what changed, and every cell speaks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from bench.synthetic import synthetic_picture, with_changed
from limelight.domain.features import Feature
from limelight.domain.picture import EMPTY, Catalogue, Picture, changed_rows
from limelight.domain.standing import Standing
from limelight.ui.stage.answers import Role
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.model import StageModel
from limelight.ui.stage.wishes import Filter, Sort, SortBy
from limelight.ui.stage.words import Moment
from pictures.story import MONOTONIC, NOW, story

MOMENT = Moment(NOW, MONOTONIC)


@pytest.fixture
def model(qtmodeltester) -> StageModel:
    made = StageModel(lambda: MOMENT)
    qtmodeltester.check(made, force_py=False)
    return made


def cell(model: StageModel, feature: str, environment: str) -> QModelIndex:
    return model.index(model.row_of(feature), model.column_of(environment))


def told(model: StageModel) -> list[tuple[int, int, int]]:
    """Collects the changed ranges that the model tells: first row, last row, column."""
    ranges: list[tuple[int, int, int]] = []
    model.dataChanged.connect(lambda a, b, _roles: ranges.append((a.row(), b.row(), a.column())))
    return ranges


def test_qt_finds_no_fault_through_filters_sorts_and_pictures(model: StageModel, qtmodeltester) -> None:
    picture = synthetic_picture(40, 4)
    for step in (
        lambda: model.show_picture(picture),
        lambda: model.wish(Filter("card"), Sort()),
        lambda: model.wish(Filter("card"), Sort(SortBy.STANDING, "env-1", True)),
        lambda: model.wish(Filter(standings=frozenset({Standing.WAITING})), Sort(SortBy.CHANGED)),
        lambda: model.show_picture(with_changed(picture, 25)),
        lambda: model.wish(Filter("no such thing"), Sort()),
        lambda: model.show_picture(synthetic_picture(7, 2)),
        lambda: model.show_picture(EMPTY),
    ):
        step()
        qtmodeltester.check(model)


def test_only_changed_cells_are_told(model: StageModel) -> None:
    picture = synthetic_picture(2_000, 6)
    model.show_picture(picture)
    ranges = told(model)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    after = with_changed(picture, 40)
    model.show_picture(after)
    cells = {(row, column) for first, last, column in ranges for row in range(first, last + 1)}
    wanted = {
        (model.row_of(picture.catalogue.features[row].key), number)
        for number, pair in enumerate(zip(picture.columns, after.columns, strict=True), start=1)
        for row in changed_rows(*pair)
    }
    assert cells == wanted
    assert wanted
    assert not resets


def test_where_features_stand_is_not_worked_out_again_while_the_same_are_shown(model: StageModel) -> None:
    picture = synthetic_picture(2_000, 6)
    model.show_picture(picture)
    for wanted in (Filter(), Filter("smart"), Filter(standings=frozenset(Standing))):
        model.wish(wanted, Sort())
        shown = model._shown
        model.show_picture(with_changed(picture, 25))
        model.show_picture(picture)
        assert model._shown is shown, wanted


def test_one_row_is_found_as_many_are(model: StageModel) -> None:
    picture = synthetic_picture(300, 2)
    model.show_picture(picture)
    for by, wanted in ((GroupBy.NOTHING, Filter("smart")), (GroupBy.TAG, Filter()), (GroupBy.OWNER, Filter("card"))):
        model.wish(wanted, Sort())
        model.group(by, frozenset())
        places = [model.row_of(feature.key) for feature in picture.catalogue.features]
        assert model._shown.places(range(300), 300) == sorted(place for place in places if place >= 0)
        assert all(
            model.key_at(place) == picture.catalogue.features[at].key for at, place in enumerate(places) if place >= 0
        )


def test_an_equal_picture_tells_nothing(model: StageModel) -> None:
    picture = synthetic_picture(100, 3)
    model.show_picture(picture)
    ranges = told(model)
    model.show_picture(Picture(picture.catalogue, tuple(replace(column) for column in picture.columns)))
    assert ranges == []


def test_very_many_changes_are_told_as_one_range_per_column(model: StageModel) -> None:
    picture = synthetic_picture(3_000, 2)
    model.show_picture(picture)
    ranges = told(model)
    model.show_picture(with_changed(picture, 4_000))
    assert len(ranges) == 2


def test_changes_of_hidden_rows_are_not_told(model: StageModel) -> None:
    picture = synthetic_picture(200, 2)
    model.show_picture(picture)
    model.wish(Filter("no such thing"), Sort())
    ranges = told(model)
    model.show_picture(with_changed(picture, 50))
    assert ranges == []


def test_other_features_or_environments_start_anew(model: StageModel) -> None:
    model.show_picture(synthetic_picture(20, 3))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.show_picture(synthetic_picture(21, 3))
    model.show_picture(synthetic_picture(21, 4))
    assert len(resets) == 2
    assert (model.rowCount(), model.columnCount()) == (21, 5)


def test_a_pinned_feature_stays_where_it_belongs_until_the_wish_changes(model: StageModel) -> None:
    picture = story()
    model.show_picture(picture)
    model.wish(Filter(standings=frozenset({Standing.WITHOUT_CODE})), Sort())
    keys = [model.feature(row).key for row in range(model.rowCount())]
    first = keys[1]
    model.pin(first)
    healed = tuple(
        replace(column, standing=column.standing.replace(bytes([Standing.WITHOUT_CODE]), bytes([Standing.RELEASED])))
        for column in picture.columns
    )
    model.show_picture(Picture(picture.catalogue, healed))
    assert [model.feature(row).key for row in range(model.rowCount())] == [first]
    model.wish(Filter(standings=frozenset({Standing.WITHOUT_CODE}), text="e"), Sort())
    assert model.rowCount() == 0


def test_a_pinned_feature_keeps_its_place_in_the_order(model: StageModel) -> None:
    picture = synthetic_picture(50, 1)
    model.show_picture(picture)
    order = [model.feature(row).key for row in range(50)]
    model.wish(Filter(standings=frozenset({Standing.WAITING})), Sort())
    kept = [model.feature(row).key for row in range(model.rowCount())]
    model.pin(kept[2])
    row = picture.catalogue.rows[kept[2]]
    standing = bytearray(picture.columns[0].standing)
    standing[row] = Standing.RELEASED
    model.show_picture(Picture(picture.catalogue, (replace(picture.columns[0], standing=bytes(standing)),)))
    now = [model.feature(row).key for row in range(model.rowCount())]
    assert now == [key for key in order if key in kept]


def test_every_cell_has_words_and_a_sentence(model: StageModel) -> None:
    model.show_picture(story())
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            sentence = index.data(Qt.ItemDataRole.AccessibleTextRole)
            assert index.data(Qt.ItemDataRole.DisplayRole)
            assert index.data(Role.FEATURE) == model.feature(row).key
            assert sentence.isprintable()
            if column:
                place = model.environment_column(column).environment
                assert index.data(Role.ENVIRONMENT) == place.key
                assert place.name in sentence
                assert index.data(Role.STANDING).word in sentence
            assert index.data(Qt.ItemDataRole.ToolTipRole) is None


def test_the_sentence_says_where_how_and_since_when(model: StageModel) -> None:
    model.show_picture(story(demo=False))
    sentence = cell(model, "instant-payments", "prod-eu").data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "Instant payments in Production EU: Waiting, deployed 6 days ago"
    old = cell(model, "instant-payments", "staging").data(Qt.ItemDataRole.AccessibleTextRole)
    assert old.endswith("OLD, read 12 min ago")
    demo = StageModel(lambda: MOMENT)
    demo.show_picture(story(demo=True))
    assert "Production EU (DEMO)" in cell(demo, "instant-payments", "prod-eu").data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_tooltip_tells_who_when_why_and_how_we_know(model: StageModel) -> None:
    model.show_picture(story(demo=False))
    lines = cell(model, "instant-payments", "prod-eu").data(Role.TOOLTIP).replace("\N{NO-BREAK SPACE}", " ").split("\n")
    assert lines[0] == "Instant payments in Production EU (PRODUCTION)"
    assert lines[1] == "Waiting (exposure: off)"
    assert lines[2].startswith("Changed by Jonas Weber, 3 days ago, ")
    assert "UTC" in lines[2]
    assert lines[3] == "Why: Agreed with marketing for the spring campaign"
    assert lines[4].startswith("Code: Deployment record (build server): version 2026.10.1, ")
    assert ", 6 days ago, " in lines[4]
    assert lines[-1].startswith("Read 3 s ago, ")


def test_odd_names_are_text_and_visible(model: StageModel) -> None:
    model.show_picture(story())
    index = model.index(model.row_of("odd.<b>key</b>"), 0)
    assert index.data(Qt.ItemDataRole.DisplayRole).startswith("<b>Bold</b> & ⟨U+202E⟩gnol")
    assert "⟨U+200B⟩" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_head_says_how_many_components_there_are_and_its_tooltip_names_each(model: StageModel) -> None:
    picture = story()
    several = replace(picture.columns[3], version="payments 2.4.1, ledger 3, cards 7")
    model.show_picture(replace(picture, columns=(*picture.columns[:3], several, *picture.columns[4:])))
    head = model.headerData(4, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert "version payments 2.4.1 + 2 more, " in head
    tip = model.headerData(4, Qt.Orientation.Horizontal, Role.TOOLTIP)
    assert "Deployed version: payments 2.4.1, ledger 3, cards 7" in tip


def test_heads_speak(model: StageModel) -> None:
    model.show_picture(story())
    role = Qt.ItemDataRole.AccessibleTextRole
    head = model.headerData(4, Qt.Orientation.Horizontal, role)
    assert head == "Production EU, PRODUCTION, DEMO, version 2026.10.1, Live, 3 s ago"
    tip = model.headerData(5, Qt.Orientation.Horizontal, Role.TOOLTIP).replace("\N{NO-BREAK SPACE}", " ")
    assert "timed out after 10 s" in tip
    assert "Tried again in 12 s" in tip
    assert "Signed in as Maya Lindqvist, who may read, release, roll back" in tip
    assert "Frozen until" in tip
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Feature"
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Vertical) == model.index(0, 0).data(Qt.ItemDataRole.DisplayRole)


def test_places_of_what_is_not_there(model: StageModel) -> None:
    model.show_picture(Picture(Catalogue((Feature("a"),), {"a": 0}), ()))
    assert model.row_of("b") == -1
    assert model.column_of("nowhere") == 0
    assert model.columnCount() == 1

"""The commands that arrange the stage: saved views, groups, rows and columns; as data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from limelight.ui.commands import Command, Menu
from limelight.ui.stage.arrangement import BUILT_IN, Density
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.view import Stage
from limelight.words import tr

T = TypeVar("T")

_GROUP = 1
_TIPS = {
    tr("Waiting for release"): tr("Features that are deployed somewhere and wait for their release."),
    tr("Changed this week"): tr("Features that were changed somewhere in the last seven days."),
    tr("Not everywhere"): tr(
        "Features that are on in one environment, and not released in all; of several productions."
    ),
    tr("Without code"): tr("Features that are released where their code is not deployed."),
}
_VIEW_IDS = ("waiting_for_release", "changed_this_week", "not_everywhere", "without_code")
_BY = {
    GroupBy.NOTHING: ("Ctrl+G, N", tr("One list.")),
    GroupBy.OWNER: ("Ctrl+G, O", tr("Features under whoever owns them.")),
    GroupBy.TAG: ("Ctrl+G, T", tr("Features under each of their tags.")),
    GroupBy.PROJECT: ("Ctrl+G, P", tr("Features under their projects, where a system tells any.")),
}


def stage_commands(stage: Stage) -> list[Command]:
    """Every one of them."""
    return [*_views(stage), *_groups(stage), *_rows_and_columns(stage)]


def _views(stage: Stage) -> list[Command]:
    arranging = stage.arranging
    submenu = tr("Saved views")
    built_in = [
        Command(
            f"view.{id_}",
            view.name,
            _chosen(arranging.show_built_in, view.name),
            Menu.VIEW,
            f"Alt+{number}",
            help=_TIPS[view.name],
            group=_GROUP,
            submenu=submenu,
        )
        for number, (id_, view) in enumerate(zip(_VIEW_IDS, BUILT_IN, strict=True), start=1)
    ]
    return [
        *built_in,
        Command(
            "view.save",
            tr("Save this view…"),
            arranging.ask_for_name,
            Menu.VIEW,
            "Ctrl+Shift+S",
            help=tr("Keep the filter, the order and the grouping under a name."),
            group=_GROUP,
            submenu=submenu,
        ),
        Command(
            "view.own",
            tr("Own views…"),
            arranging.show_own_views,
            Menu.VIEW,
            "Ctrl+Shift+V",
            help=tr("Rename and delete the views that you saved."),
            group=_GROUP,
            submenu=submenu,
        ),
    ]


def _groups(stage: Stage) -> list[Command]:
    arranging, model = stage.arranging, stage.model

    def is_grouped() -> bool:
        return model.grouped_by is not GroupBy.NOTHING

    def command(id_: str, name: str, run: Callable[[], None], keys: str, tip: str) -> Command:
        return Command(
            f"group.{id_}",
            name,
            run,
            Menu.VIEW,
            keys,
            is_grouped,
            help=tip,
            group=_GROUP,
            submenu=tr("Group by"),
            leads_on=True,
            why_not=lambda: tr("Features stand in one list: group them first."),
        )

    return [
        *(
            Command(
                f"group.{by.name.lower()}",
                by.word,
                _chosen(arranging.group, by),
                Menu.VIEW,
                keys,
                _offered(stage, by),
                is_checked=_is_on(stage, by),
                help=tip,
                group=_GROUP,
                submenu=tr("Group by"),
                leads_on=True,
                why_not=lambda: tr("No system tells of projects."),
            )
            for by, (keys, tip) in _BY.items()
        ),
        command(
            "collapse_all",
            tr("Collapse all"),
            arranging.collapse_all,
            "Ctrl+G, C",
            tr("Show the heads of all groups only."),
        ),
        command("open_all", tr("Open all"), arranging.open_all, "Ctrl+G, E", tr("Show what is in every group.")),
    ]


def _rows_and_columns(stage: Stage) -> list[Command]:
    def toggle() -> None:
        compact = stage.table.density is Density.COMPACT
        stage.arranging.set_density(Density.COMFORTABLE if compact else Density.COMPACT)

    return [
        Command(
            "stage.compact",
            tr("Compact rows"),
            toggle,
            Menu.VIEW,
            "Ctrl+D",
            is_checked=lambda: stage.table.density is Density.COMPACT,
            help=tr("One line for each feature, so that more of them fit."),
            group=_GROUP,
        ),
        Command(
            "stage.columns",
            tr("Columns…"),
            stage.arranging.ask_for_columns,
            Menu.VIEW,
            "Ctrl+Shift+L",
            lambda: bool(stage.model.picture.columns),
            help=tr("Choose which environments are shown."),
            group=_GROUP,
            why_not=lambda: tr("No environment is connected yet."),
        ),
    ]


def _chosen(run: Callable[[T], None], value: T) -> Callable[[], None]:
    def call() -> None:
        run(value)

    return call


def _offered(stage: Stage, by: GroupBy) -> Callable[[], bool]:
    return lambda: by is not GroupBy.PROJECT or stage.arranging.has_projects


def _is_on(stage: Stage, by: GroupBy) -> Callable[[], bool]:
    return lambda: stage.model.grouped_by is by

"""Faults that are made by tests elsewhere, each with the test that makes it: written once, told in the table too."""

from dataclasses import dataclass

_NET, _JOURNAL, _OPENID = "net/test_", "journal/test_", "identity/openid/test_"
_READS = "net/test_reads.py::test_"
_KEYRING, _SESSIONS = "identity/test_keyring_store.py::test_", "identity/test_sessions.py::test_"
_RECEIVER, _METADATA = f"{_OPENID}receiver.py::test_", f"{_OPENID}metadata.py::test_"
_REAL, _CHANGE = "usecases/test_real_processes.py::test_", "usecases/test_change_exposure.py::test_"
_ENGINE, _DIALOG = "sync/test_engine.py::test_", "ui/confirm/test_dialog.py::test_"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A fault, its layer, and the test below `tests/`."""

    fault: str
    layer: str
    test: str


_PROCESS = (
    ("killed at each step", f"{_REAL}killed_at_a_step_the_next_run_tells_the_truth"),
    ("killed while the write is on the wire", f"{_REAL}killed_while_the_write_is_on_the_wire"),
    ("killed on the wire, times every fault of the demo's", f"{_REAL}killed_on_the_wire_with_every_fault"),
    ("killed while reading back, times every fault", f"{_REAL}killed_while_reading_back_with_every_fault"),
    ("six copies at once", f"{_REAL}six_copies_at_once_give_one_write"),
    ("killed while recording", f"{_JOURNAL}processes.py::test_killed_in_the_middle_of_recording_the_chain_still_holds"),
    (
        "an owner that stands still",
        f"{_JOURNAL}processes.py::test_an_owner_that_stands_still_is_not_gone_and_one_that_was_taken_over_may_not_send",
    ),
    ("a disk that fills up", f"{_JOURNAL}trouble.py::test_a_full_disk_is_told_and_what_did_not_fit_was_not_recorded"),
    (
        "a folder that cannot be written",
        f"{_JOURNAL}trouble.py::test_a_read_only_folder_is_told_and_what_it_holds_is_still_shown",
    ),
    ("a foreign or damaged journal", f"{_JOURNAL}trouble.py::test_a_damaged_or_foreign_file_is_left_as_it_is"),
    ("a damaged picture of the last run", "store/test_last_picture.py::test_a_damaged_file_is_ignored_with_a_sentence"),
    ("a bug while sending", f"{_CHANGE}a_bug_while_sending_leaves_the_record_and_it_is_resolved"),
    (
        "killed at every step of the program, times every fault of the network",
        "usecases/test_killed_anywhere.py::test_killed_at_every_step_with_every_fault",
    ),
    (
        "a damaged journal is set aside",
        f"{_JOURNAL}set_aside.py::test_it_is_kept_under_its_hash_and_a_new_segment_names_it",
    ),
    (
        "a journal whose tail was cut",
        f"{_JOURNAL}anchor.py::test_what_a_chain_alone_does_not_notice_is_found_and_acknowledged_once",
    ),
    ("two clicks at once", f"{_DIALOG}two_fast_clicks_confirm_once"),
    ("Return while the dialog asks", "e2e/test_release_on_unleash.py::test_enter_does_not_confirm_and_escape_cancels"),
    (
        "a second window on one profile",
        "e2e/test_endings.py::test_a_second_start_on_the_same_profile_raises_the_first_window_and_ends",
    ),
    (
        "anything at all on the window's socket",
        "fuzz/test_window_socket.py::test_whatever_comes_it_raises_the_window_and_shows_at_most_where_a_link_leads",
    ),
    (
        "a journal that others could write to",
        f"{_JOURNAL}trouble.py::test_a_file_that_others_could_write_to_is_not_ours",
    ),
)
_TIME = (
    ("sleep while a confirmation is open", f"{_DIALOG}a_sleep_disarms_it_until_it_was_read_again"),
    ("ten idle minutes", "ui/window/test_idle_lock.py::test_ten_idle_minutes_lock_what_is_critical_and_say_so"),
    ("sleep while a picture is shown", f"{_ENGINE}sleep_reads_everything_again_and_disarms"),
    ("a clock set back while a picture is shown", f"{_ENGINE}a_clock_set_back_counts_as_a_gap"),
    ("a clock that differs from the server's", "domain/test_assembly.py::test_a_clock_that_is_wrong_is_told"),
    ("a hung environment beside others", f"{_ENGINE}a_hung_environment_never_delays_another"),
    (
        "a write whose time runs out on the way",
        f"{_NET}writes.py::test_a_write_whose_time_runs_out_on_either_clock_before_it_leaves_is_not_sent",
    ),
)
_SECURITY = (
    ("401 once", f"{_NET}renewal.py::test_a_read_is_tried_once_more_with_the_other_token"),
    ("401 once to a write", f"{_NET}renewal.py::test_a_write_is_never_sent_again"),
    ("a secret of another origin", f"{_NET}reads.py::test_a_secret_of_another_origin_never_leaves"),
    ("a cookie", f"{_NET}reads.py::test_no_cookie_is_kept_or_sent"),
    ("a debugging log", f"{_NET}reads.py::test_neither_token_nor_address_reach_a_debugging_log"),
    (
        "a changed address",
        "usecases/test_save_connection.py::test_a_changed_address_drops_the_old_token_and_never_redirects_it",
    ),
    ("a keyring that is locked", f"{_KEYRING}a_locked_keyring_that_nobody_opens_is_given_up"),
    ("a keyring chosen by somebody else", f"{_KEYRING}no_variable_no_file_and_no_add_on_can_choose_another_keyring"),
    ("no keyring", f"{_KEYRING}without_a_keyring_service_it_says_so"),
    ("another provider's answer", f"{_OPENID}mix_up.py::test_an_answer_that_names_another_provider_is_not_used"),
    ("a faulty ID token", f"{_OPENID}id_tokens.py::test_a_faulty_id_token_is_refused_with_its_own_reason"),
    ("a wrong state", f"{_RECEIVER}a_wrong_state_is_refused_and_does_not_end_the_sign_in"),
    ("another host at the receiver", f"{_RECEIVER}another_host_is_refused"),
    ("another path at the receiver", f"{_RECEIVER}another_path_is_not_there"),
    ("parameters twice at the receiver", f"{_RECEIVER}odd_parameters_are_refused"),
    ("a large request at the receiver", f"{_RECEIVER}a_large_request_is_refused"),
    ("a slow client at the receiver", f"{_RECEIVER}a_slow_client_is_given_up_and_holds_up_nobody"),
    ("a second answer at the receiver", f"{_RECEIVER}a_second_answer_is_told_that_it_is_too_late"),
    ("an issuer that is not the configured one", f"{_METADATA}a_mismatch_ends_it_before_a_browser_is_opened"),
    (
        "another person in a renewed session",
        f"{_OPENID}renewal.py::test_a_new_id_token_has_to_be_about_the_same_person",
    ),
    (
        "a code of a device where it is critical",
        "usecases/test_sign_in_with_provider.py::test_a_code_is_never_for_a_critical_environment_whoever_calls_it_so",
    ),
    (
        "a secret that is too long for the keyring",
        "identity/test_sealed_file.py::test_a_long_secret_comes_back_at_the_next_start_and_is_nowhere_in_the_clear",
    ),
    (
        "secrets planted everywhere",
        "e2e/test_nothing_leaks.py::test_no_secret_is_anywhere_after_a_day_with_everything_that_can_go_wrong",
    ),
    (
        "a person who may only look",
        "e2e/test_demo.py::test_the_business_owner_of_the_demo_releases_and_rolls_back_and_support_may_not",
    ),
    (
        "a refresh token of two copies",
        "identity/test_two_copies.py::test_two_running_copies_keep_a_rotating_session_alive",
    ),
    ("signing out offline", f"{_SESSIONS}signing_out_works_offline_and_says_what_could_not_be_done"),
    ("markup in a label", "ui/test_plain_text.py::test_a_label_shows_markup_as_text"),
    ("a link that may not be opened", "ui/test_plain_text.py::test_only_https_links_to_allowed_hosts_are_opened"),
    (
        "a formula in an export",
        "usecases/test_export_activity.py::test_what_a_spreadsheet_takes_for_a_formula_is_neutralised",
    ),
)
_DATA = (
    (
        "no version in build information",
        "providers/test_build_info.py::test_what_is_no_version_is_a_bad_answer_and_no_evidence",
    ),
    (
        "a packed list that unpacks to a huge one",
        f"{_READS}a_small_packed_answer_that_unpacks_to_a_huge_one_is_refused",
    ),
    ("a packed list without its end", f"{_READS}a_packed_answer_without_its_end_is_refused"),
    ("a packed answer that nobody asked for", f"{_READS}a_packed_answer_that_was_not_asked_for_is_refused"),
    ("a page for build information", "providers/test_build_info.py::test_a_login_page_is_no_build_information"),
    ("anything at all to every parser", "fuzz/test_parsers.py::test_nothing_but_a_value_or_a_sentence_comes_out"),
    ("an empty list, until a person asks again", f"{_ENGINE}an_empty_list_keeps_the_picture_until_a_person_asks_again"),
)

ELSEWHERE = tuple(
    Elsewhere(fault, layer, test)
    for layer, told in (("process", _PROCESS), ("time", _TIME), ("security", _SECURITY), ("data", _DATA))
    for fault, test in told
)

from releasekit.domain.finding import Problem, table_path


def test_a_path_is_written_as_people_point_at_it() -> None:
    path = ("actions", "send", "shares", 0, "ground", 1, "is")

    assert table_path(path) == "actions.send.shares[0].ground[1].is"
    assert table_path(()) == ""


def test_every_kind_of_finding_has_a_code_of_its_own() -> None:
    codes = [problem.value for problem in Problem]

    assert len(set(codes)) == len(codes)
    assert all(code.startswith("RK-C") and len(code) == 7 for code in codes)

"""What kind of disk a casebook lies on."""

from pathlib import Path

import pytest

from releasekit.storage.health.disks import network_share, syncs_names

MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:25 / {share} rw,relatime shared:12 - {kind} server:/export rw,vers=4.2
31 30 0:26 / {share}/with\\040blank rw - tmpfs tmpfs rw
32 22 0:27 / /elsewhere rw - nfs4 server:/other rw
"""


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"])
def test_a_casebook_on_a_share_is_told_with_its_kind(tmp_path: Path, kind: str) -> None:
    mounts = _mounts(tmp_path, kind)

    assert network_share(tmp_path / "share" / "office", mounts) == kind


def test_a_casebook_on_a_disk_of_the_machine_is_on_no_share(tmp_path: Path) -> None:
    mounts = _mounts(tmp_path, "nfs4")

    assert network_share(tmp_path / "office", mounts) is None
    assert network_share(tmp_path / "share" / "with blank" / "office", mounts) is None


def test_of_two_disks_in_one_place_the_last_counts(tmp_path: Path) -> None:
    mounts = _mounts(tmp_path, "nfs4")
    over = f"33 30 0:28 / {tmp_path}/share rw - xfs /dev/vdb rw\n"
    mounts.write_text(mounts.read_text() + over)

    assert network_share(tmp_path / "share", mounts) is None


def test_where_the_system_does_not_tell_there_is_no_share(tmp_path: Path) -> None:
    assert network_share(tmp_path, tmp_path / "absent") is None


def test_a_folder_of_this_machine_is_looked_up_in_its_mounts(tmp_path: Path) -> None:
    assert network_share(tmp_path) is None


def test_a_disk_that_syncs_the_names_of_files_says_so(tmp_path: Path) -> None:
    assert syncs_names(tmp_path)


def test_a_place_that_syncs_no_names_says_so() -> None:
    assert not syncs_names(Path("/proc/self"))


def _mounts(where: Path, kind: str) -> Path:
    path = where / "mountinfo"
    path.write_text(MOUNTS.format(share=f"{where}/share", kind=kind))
    return path

"""`me`: who I am, so that it need not be typed each time."""

from releasekit.commands.session import Session
from releasekit.settings.mine import MySettings, keep_my_settings, my_settings_path
from releasekit.wording import _


def me(session: Session) -> int:
    """Show who acts, or keep what is given: --by, --as, --casebook."""
    mine, options = session.me, session.options
    folder = options.get("casebook")
    given = MySettings(
        post=session.post if options.get("by") else mine.post,
        role=options.get("acting") or mine.role,
        casebook=str(session.casebook.folder.resolve()) if folder else mine.casebook,
    )
    if given != mine:
        keep_my_settings(given, session.salt())
        session.say(_("Kept in {path}.").format(path=my_settings_path()))
    nobody = _("not said yet")
    session.say(_("post      {value}").format(value=given.post or nobody))
    session.say(_("role      {value}").format(value=given.role or nobody))
    session.say(_("casebook  {value}").format(value=given.casebook or nobody))
    return 0

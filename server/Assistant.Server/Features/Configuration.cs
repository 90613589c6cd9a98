using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>New settings hold from the next answer on.</summary>
static class Configuration
{
    public static void Changed(Session session, DidChangeConfigurationParams changed)
    {
        var before = session.Settings;
        session.Settings = Settings.Of(changed.Settings);
        if (before.Hints != session.Settings.Hints) _ = session.Client.RefreshInlayHints(CancellationToken.None);
        if (before.BuildContext != session.Settings.BuildContext) BuildContexts.Renew(session);
    }
}

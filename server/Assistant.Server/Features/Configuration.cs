using Assistant.Server.Protocol;
using StreamJsonRpc;

namespace Assistant.Server.Features;

/// <summary>
/// Settings hold for a file: an editor that can tell them apart is asked for those of each open document. The others tell once
/// for all, at the start and when they change.
/// </summary>
static class Configuration
{
    public static void Changed(Session session, DidChangeConfigurationParams changed)
    {
        // An editor that wants to be asked sends nothing here.
        var before = session.Settings;
        if (changed.Settings is not null) session.Settings = Settings.Of(changed.Settings);
        if (before.Hints != session.Settings.Hints) _ = session.Client.RefreshInlayHints(CancellationToken.None);
        foreach (var open in session.Workspace.Documents) _ = Ask(session, open.Uri);
    }

    /// <summary>What is known is used meanwhile; when the answer differs, the findings are made again.</summary>
    public static async Task Ask(Session session, string uri)
    {
        try
        {
            Use(session, uri, await session.Client.Configuration(uri) is { } answer ? Settings.Of(answer) : session.Settings);
        }
        catch (Exception refused) when (refused is RemoteRpcException or ConnectionLostException or ObjectDisposedException or OperationCanceledException)
        {
            Use(session, uri, session.Settings);
        }
    }

    static void Use(Session session, string uri, Settings settings)
    {
        if (session.Workspace.Find(uri) is not { } known || known.Settings == settings) return;
        session.Workspace.Change(uri, open => BuildContexts.Attach(session, open with { Settings = settings }));
        session.Publisher.Changed(uri);
        _ = session.Client.RefreshDiagnostics(CancellationToken.None);
        if (known.Settings.Hints != settings.Hints) _ = session.Client.RefreshInlayHints(CancellationToken.None);
    }
}

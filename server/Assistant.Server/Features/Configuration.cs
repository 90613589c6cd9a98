using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>New settings hold from the next answer on.</summary>
static class Configuration
{
    public static void Changed(Session session, DidChangeConfigurationParams changed) => session.Settings = Settings.Of(changed.Settings);
}

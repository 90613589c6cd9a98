using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>The person pressed Cancel in a progress that the server shows.</summary>
static class ProgressCancelled
{
    public static void Hear(Session session, WorkDoneProgressCancelParams cancelled) => session.Client.Cancel(cancelled.Token);
}

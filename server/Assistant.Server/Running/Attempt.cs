using Assistant.Engine;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Tells a failure in one sentence, with the offer to try again where that can help.</summary>
static class Attempt
{
    /// <summary>What <paramref name="work"/> gave; <paramref name="failed"/> when it failed or was cancelled and the person left it at that.</summary>
    public static async Task<T> At<T>(IConversation conversation, Func<Task<T>> work, T failed, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (EngineException failure) when (IsPassing(failure.Problem.Kind))
            {
                if (await conversation.Offer(MessageType.Error, failure.Message, [TryAgain], cancellation) is not TryAgain) return failed;
            }
            catch (EngineException failure)
            {
                conversation.Say(MessageType.Error, failure.Message);
                return failed;
            }
            catch (OperationCanceledException stopped) when (!cancellation.IsCancellationRequested)
            {
                conversation.Say(MessageType.Info, stopped.Message);
                return failed;
            }
        }
    }

    /// <summary>True for what a person can mend outside of the editor, or what mends itself.</summary>
    static bool IsPassing(ProblemKind kind) =>
        kind is ProblemKind.NotRunning or ProblemKind.NotPermitted or ProblemKind.RegistryUnreachable or ProblemKind.RateLimited or ProblemKind.AccessDenied or ProblemKind.NoSpace;

    const string TryAgain = "Try Again";
}

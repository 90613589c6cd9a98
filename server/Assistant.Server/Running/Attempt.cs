using Assistant.Engine;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Tells a failure in one sentence, with the ways out of it that a person can choose.</summary>
static class Attempt
{
    /// <summary>What <paramref name="work"/> gave; <paramref name="failed"/> when it failed or was cancelled and the person left it at that.</summary>
    /// <param name="meaning">What a problem comes to instead; null for <paramref name="failed"/>.</param>
    public static async Task<T> At<T>(EngineLink link, IConversation conversation, Func<Task<T>> work, T failed, CancellationToken cancellation, Func<EngineProblem, T>? meaning = null)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (EngineException failure)
            {
                if (!await IsWorthAnother(link, conversation, failure.Problem, cancellation)) return meaning is null ? failed : meaning(failure.Problem);
            }
            catch (OperationCanceledException stopped) when (!cancellation.IsCancellationRequested)
            {
                conversation.Say(MessageType.Info, stopped is StoppedException ? stopped.Message : "It was cancelled.");
                return failed;
            }
        }
    }

    static async Task<bool> IsWorthAnother(EngineLink link, IConversation conversation, EngineProblem problem, CancellationToken cancellation)
    {
        var chosen = await Choose(conversation, problem, [OfferKind.Retry, OfferKind.OpenPage, OfferKind.LogIn, OfferKind.ShowDiskUse, OfferKind.BeginSwarm], cancellation);
        switch (chosen)
        {
            case { Kind: OfferKind.OpenPage, Value: var page }:
                await conversation.Open(page, cancellation);
                return false;
            case { Kind: OfferKind.LogIn }:
                await conversation.Terminal(new("docker login", "docker", ["login"]), cancellation);
                return false;
            case { Kind: OfferKind.ShowDiskUse } when link.Known is { } engine:
                await OrTell(conversation, async () => conversation.Print("Disk Use", Table.Of(await engine.Kept.DiskUse(cancellation)), show: true));
                return false;
            case { Kind: OfferKind.BeginSwarm } when link.Known is { } engine:
                return await OrTell(conversation, () => engine.Services.BeginSwarm(cancellation));
            default:
                return chosen is { Kind: OfferKind.Retry };
        }
    }

    /// <summary>False, after the reason was told, when a way out leads to another problem.</summary>
    static async Task<bool> OrTell(IConversation conversation, Func<Task> way)
    {
        try
        {
            await way();
            return true;
        }
        catch (EngineException failure)
        {
            conversation.Say(MessageType.Error, failure.Problem.Sentence);
            return false;
        }
    }

    /// <summary>Tells the problem and gives the offer that was chosen, of the kinds that the caller can carry out; null when none was.</summary>
    public static async Task<Offer?> Choose(IConversation conversation, EngineProblem problem, IReadOnlyList<OfferKind> kinds, CancellationToken cancellation)
    {
        var offers = problem.Offers.Where(offer => kinds.Contains(offer.Kind)).ToList();
        if (offers is [])
        {
            conversation.Say(MessageType.Error, problem.Sentence);
            return null;
        }
        var chosen = await conversation.Offer(MessageType.Error, problem.Sentence, [.. offers.Select(offer => offer.Title)], cancellation);
        return offers.Find(offer => offer.Title == chosen);
    }
}

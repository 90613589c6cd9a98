using System.Collections.Concurrent;

namespace Assistant.Server.Features;

/// <summary>
/// The tokens that the editor was sent last, for each open document. An answer may be dropped because of an edit that came
/// meanwhile, so the one before, which the editor then still has, is kept too.
/// </summary>
sealed class SentTokens
{
    readonly ConcurrentDictionary<string, (Sent Last, Sent? Before)> sent = [];
    int count;

    /// <param name="before">What the new tokens were compared with.</param>
    public Sent Add(string uri, int[] data, Sent? before)
    {
        var last = new Sent(Interlocked.Increment(ref count).ToString(), data);
        sent[uri] = (last, before);
        return last;
    }

    /// <summary>Null when the editor's tokens are not known here any more.</summary>
    public Sent? Find(string uri, string id)
    {
        if (!sent.TryGetValue(uri, out var known)) return null;
        return known.Last.Id == id ? known.Last : known.Before?.Id == id ? known.Before : null;
    }

    public void Forget(string uri) => sent.TryRemove(uri, out _);

    public sealed record Sent(string Id, int[] Data);
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace Assistant.Engine;

/// <summary>Until when servers want to be left alone, as they have said.</summary>
sealed class RegistryLimits(TimeProvider clock)
{
    /// <summary>For a server that does not say how long.</summary>
    static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    /// <summary>Docker Hub counts in windows of six hours; whoever asks for more has a wrong clock.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    readonly ConcurrentDictionary<string, DateTimeOffset> until = new();

    /// <summary>Fails at once while a server wants to be left alone.</summary>
    public void MustBeOver(string host)
    {
        if (until.TryGetValue(host, out var end) && end > clock.GetUtcNow()) throw Limited(host, end);
    }

    /// <summary>Fails when the answer is that there were too many requests, and remembers for how long.</summary>
    public void Learn(RegistryAnswer answer)
    {
        var isLimit = answer.Status is HttpStatusCode.TooManyRequests || (answer.Status is HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null);
        if (!isLimit) return;
        var now = clock.GetUtcNow();
        var told = End(answer, now) ?? now + Usual;
        until[answer.Host] = told < now ? now : told > now + Longest ? now + Longest : told;
        throw Limited(answer.Host, until[answer.Host]);
    }

    EngineException Limited(string host, DateTimeOffset end) => new(RegistryProblems.Limited(host, end, clock.GetUtcNow()));

    /// <summary>Retry-After is seconds or a date; Docker Hub's X-Retry-After is a unix time.</summary>
    static DateTimeOffset? End(RegistryAnswer answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } wait } => now + wait,
        { Date: { } date } => date,
        _ when long.TryParse(answer.Header("X-Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var unix) && unix < 253402300800 => DateTimeOffset.FromUnixTimeSeconds(unix),
        _ => null,
    };
}

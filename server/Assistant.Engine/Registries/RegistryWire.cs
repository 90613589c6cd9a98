using System.Net;
using System.Net.Http.Headers;

namespace Assistant.Engine;

/// <summary>
/// Requests to registries and what stands around them. An authorization goes to the server that it was made for and never along
/// with a redirect to another; a server that wants to be left alone is.
/// </summary>
sealed class RegistryWire(TimeProvider clock) : IDisposable
{
    /// <summary>More than the longest list of tags or configuration that was ever seen.</summary>
    public const int LargestAnswer = 8 << 20;

    const int MostRedirects = 5;

    readonly RegistryLimits limits = new(clock);

    readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        Proxy = new RegistryProxy(HttpClient.DefaultProxy),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestAnswer,
        DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("recipe-assistant", null) } },
    };

    /// <summary>Asks for something. An answer with any status but "too many requests" comes back; no answer is a problem.</summary>
    public async Task<RegistryAnswer> Send(HttpMethod method, Uri address, string accept, AuthenticationHeaderValue? authorization, CancellationToken limit)
    {
        var asked = address;
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(method, asked) { Headers = { Authorization = authorization } };
            request.Headers.TryAddWithoutValidation("Accept", accept);
            var answer = await Once(request, limit);
            if (Target(answer) is not { } target) return answer;
            if (redirects == MostRedirects || !MayFollow(asked, target)) throw answer.Unreadable("it leads to another place that is not to be followed");
            if (!IsSameServer(asked, target)) authorization = null;
            asked = target;
        }
    }

    /// <summary>Posts a form, which holds a secret and is therefore never sent on.</summary>
    public async Task<RegistryAnswer> Post(Uri address, IReadOnlyDictionary<string, string> form, CancellationToken limit)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        return await Once(request, limit);
    }

    public static bool IsSameServer(Uri one, Uri other) => one.Scheme == other.Scheme && one.Authority == other.Authority;

    /// <summary>True where nobody on the way can listen: https, or this machine itself.</summary>
    public static bool IsPrivate(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <summary>Whether a server may name another address to go to: a private one, and on this machine only when it is there itself.</summary>
    public static bool MayFollow(Uri from, Uri to) => IsPrivate(to) && (from.IsLoopback || !to.IsLoopback);

    public void Dispose() => http.Dispose();

    async Task<RegistryAnswer> Once(HttpRequestMessage request, CancellationToken limit)
    {
        var address = request.RequestUri!;
        limits.MustBeOver(address.Authority);
        try
        {
            using var response = await http.SendAsync(request, limit);
            var answer = new RegistryAnswer(address, response.StatusCode, response.Headers, await response.Content.ReadAsByteArrayAsync(limit));
            limits.Learn(answer);
            return answer;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new EngineException(ProblemOf(address.Authority, failure));
        }
    }

    static EngineProblem ProblemOf(string host, Exception failure) => (failure as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.ConfigurationLimitExceeded => RegistryProblems.Malformed(host, $"it is longer than {LargestAnswer >> 20} MB"),
        HttpRequestError.InvalidResponse => RegistryProblems.Malformed(host, "it is not http"),
        HttpRequestError.NameResolutionError => RegistryProblems.Unreachable(host, "its name is not known"),
        HttpRequestError.ConnectionError => RegistryProblems.Unreachable(host, "there is no connection to it"),
        HttpRequestError.SecureConnectionError => RegistryProblems.Unreachable(host, "it has no certificate that is trusted"),
        HttpRequestError.ProxyTunnelError => RegistryProblems.Unreachable(host, "the proxy does not let it through"),
        _ => RegistryProblems.Unreachable(host, "the connection broke off"),
    };

    static Uri? Target(RegistryAnswer answer) =>
        answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && Uri.TryCreate(answer.Address, answer.Header("Location"), out var target) ? target : null;
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Assistant.Language.Catalogue;

public static partial class Images
{
    /// <summary>
    /// How to get in to a container that runs: the pages of its published http ports, the one to open first, with the
    /// user's name and the password or token that its log tells. Works for any image; the catalogue's facts make it better.
    /// </summary>
    /// <param name="image">What is known of the image; null when nothing is.</param>
    /// <param name="ports">The container's published ports, as the engine lists them.</param>
    /// <param name="log">The container's log so far; colour codes may be in it.</param>
    /// <param name="environment">The container's variables; they may choose the user's name or the token.</param>
    public static ImageAccess Access(
        ImageFacts? image, IReadOnlyList<PublishedPort> ports, string log, IReadOnlyDictionary<string, string>? environment = null)
    {
        var text = WithoutColours(log);
        var login = image?.Login;
        var token = TokenPage().Matches(text).LastOrDefault();
        var fixedToken = login is { Kind: LoginKind.Token, Variable: { } variable } ? environment?.GetValueOrDefault(variable) : null;
        var secret = token?.Groups["secret"].Value ?? fixedToken ?? PasswordIn(text, login?.Log);
        var pages = ports.Where(port => IsHttp(image, port))
            .OrderBy(port => RankOf(image, token, port))
            .Select(port => PageOf(image, token, fixedToken, port, environment))
            .DistinctBy(page => page.Url);
        var user = login?.UserVariable is { } chosen && environment?.GetValueOrDefault(chosen) is { Length: > 0 } name ? name : login?.User;
        return new([.. pages], user, secret, HintOf(login, user, found: secret is not null, Given(login, environment)));
    }

    static string? PasswordIn(string text, string? pattern) =>
        pattern is not null && FactPattern.Last(text, pattern)?.Groups["secret"] is { Success: true, Value: var secret } ? secret : null;

    /// <summary>A port that the catalogue does not know is taken for http, unless another protocol is at home there.</summary>
    static bool IsHttp(ImageFacts? image, PublishedPort port) =>
        port.Protocol == "tcp"
        && (FactsOf(image, port) is { } known ? known.IsHttp
            : port.Container is not (22 or 1433 or 1521 or 3306 or 5432 or 5672 or 6379 or 7687 or 9042 or 9092 or 11211 or 27017 or 50051));

    /// <summary>The page of the token, the page to log in, the ports in the catalogue's order, then any other.</summary>
    static int RankOf(ImageFacts? image, Match? token, PublishedPort port)
    {
        if (port.Container == PortOf(token)) return 0;
        if (port.Container == image?.Login?.Page?.Port) return 1;
        return FactsOf(image, port) is { } known ? 2 + image!.Ports.IndexOf(known) : 100;
    }

    static ImagePage PageOf(ImageFacts? image, Match? token, string? fixedToken, PublishedPort port, IReadOnlyDictionary<string, string>? environment)
    {
        var known = FactsOf(image, port);
        var isLogin = image?.Login?.Page is { } page && page.Port == port.Container;
        var (scheme, path) = token is not null && port.Container == PortOf(token)
            ? (token.Groups["scheme"].Value, $"{token.Groups["path"].Value}?token={token.Groups["secret"].Value}")
            : (known?.Scheme(environment?.Select(variable => $"{variable.Key}={variable.Value}") ?? []) ?? "http", (isLogin ? image!.Login!.Page!.Path : known?.Path ?? "/") + (isLogin && fixedToken is not null ? $"?token={Uri.EscapeDataString(fixedToken)}" : ""));
        return new(port.Container, known?.Serves ?? $"port {port.Container}", $"{scheme}://{HostOf(port)}:{port.Host}{path}");
    }

    static ImagePort? FactsOf(ImageFacts? image, PublishedPort port) => image?.Ports.FirstOrDefault(known => known.Port == port.Container);

    static int? PortOf(Match? token) => token?.Groups["port"] is { Success: true, Value: var port } ? int.Parse(port) : null;

    static string HostOf(PublishedPort port) => port.HostIp switch
    {
        "" or "0.0.0.0" or "::" => "localhost",
        var ip when ip.Contains(':') => $"[{ip}]",
        var ip => ip,
    };

    /// <summary>The variable in which the container was given its password; null when it was not.</summary>
    static string? Given(ImageLogin? login, IReadOnlyDictionary<string, string>? environment) =>
        login?.Variable is { } variable && environment?.GetValueOrDefault(variable) is not (null or "" or "none") ? variable : null;

    static string? HintOf(ImageLogin? login, string? user, bool found, string? given) => login switch
    {
        { Kind: LoginKind.Token } when found => "The address has the token in it.",
        { Kind: LoginKind.Token, Secret: { } where } => $"It asks for a token: {where}.",
        { Kind: LoginKind.Password } when found => $"Log in{As(user)} with the password from the log.",
        { Kind: LoginKind.Password } when given is not null => $"Log in{As(user)} with the password that you gave in {given}.",
        { Kind: LoginKind.Password, Secret: { } where } => $"Log in{As(user)}; the password is {where}.",
        _ => login?.Note,
    };

    static string As(string? user) => user is null ? "" : $" as {user}";

    /// <summary>What every Jupyter prints: <c>http://127.0.0.1:8888/lab?token=…</c>; old ones <c>http://(name or 127.0.0.1):8888/?token=…</c>.</summary>
    [GeneratedRegex(@"(?<scheme>https?)://(\([^)\n]*\)|[^\s/:]+)(:(?<port>\d{1,5}))?(?<path>/[^\s?]*)\?token=(?<secret>[0-9A-Za-z_-]+)")]
    private static partial Regex TokenPage();
}

/// <summary>A port of a container that can be reached from the host.</summary>
/// <param name="HostIp">The address it is bound to; empty, <c>0.0.0.0</c> and <c>::</c> are every address.</param>
public sealed record PublishedPort(int Container, int Host, string HostIp = "", string Protocol = "tcp");

/// <summary>A page that a browser can open.</summary>
/// <param name="Serves">What is there, such as <c>RStudio Server</c>.</param>
public sealed record ImagePage(int ContainerPort, string Serves, string Url)
{
    /// <summary>True when the address has the secret in it, as it is or in the spelling of addresses: who opens it needs no password.</summary>
    public bool Holds(string secret) => Url.Contains(secret, StringComparison.Ordinal) || Uri.UnescapeDataString(Url).Contains(secret, StringComparison.Ordinal);
}

/// <summary>How to get in to a running container.</summary>
/// <param name="Pages">One for each published http port, the one to open first; empty when there is none.</param>
/// <param name="User">The user's name to log in with; null when there is none.</param>
/// <param name="Secret">The password or token from the log; null when it does not tell one. Never to be stored.</param>
/// <param name="Hint">A sentence on how to log in, without the secret itself; null when there is nothing to say.</param>
public sealed record ImageAccess(ImmutableArray<ImagePage> Pages, string? User, string? Secret, string? Hint)
{
    /// <summary>The address to open, with the real host port and the token; null when no http port is published.</summary>
    public string? Url => Pages is [var first, ..] ? first.Url : null;
}

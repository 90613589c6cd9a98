using System.Net;
using System.Net.Http;
using System.Net.Security;
using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes.Directives;
using Images = Assistant.Language.Catalogue.Images;
using KnownPort = Assistant.Language.Catalogue.PublishedPort;

namespace Assistant.Server.Running;

/// <summary>Tells whether a container that was started can be used: by its directive <c># @wait</c>, else by its health check and what is known of its image.</summary>
sealed class Readiness(Engine.Engine engine, ContainerDetails details, Origin origin, IReadOnlyList<KnownPort> ports) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, SslOptions = AnyCertificate }) { Timeout = TimeSpan.FromSeconds(2) };
    readonly ImageFacts? facts = origin.Catalogue.Find(details.Image);
    readonly CommandDirectives directives = origin.Directives;
    readonly long begun = Environment.TickCount64;
    ContainerDetails? checkedLast;

    /// <summary>A server in a container makes its own certificate, which nobody signed; whether it answers is all that is asked here.</summary>
    static SslClientAuthenticationOptions AnyCertificate => new() { RemoteCertificateValidationCallback = (_, _, _, _) => true };

    /// <summary>What ends at once has ended by then, such as a command that is not there.</summary>
    static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    /// <summary>How long it is waited for. Nobody knows that an image outside the catalogue speaks http on its ports at all.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(IsSure ? 90 : 20);

    /// <summary>False where nothing tells how it is when it works: its ports may speak anything.</summary>
    public bool IsSure => facts is not null || directives.Wait is not null || HasHealthCheck;

    /// <summary>What did not come in that time: a part of a sentence.</summary>
    public string Missing => directives.Wait switch
    {
        DirectiveMeaning.WaitForLog => "what # @wait log looks for is not in its log",
        DirectiveMeaning.WaitForPage { Address: not null } => "the address that # @wait http names has not answered with a page",
        DirectiveMeaning.WaitForHealth => "its health check does not say healthy",
        null when HasHealthCheck => "it has not answered, and its health check does not say healthy",
        _ => "it has not answered",
    };

    /// <summary>What it is waited for at the moment: a part of a sentence, such as "its health check says starting".</summary>
    public string Awaited(ImageAccess access, string log, bool isUp) => directives.Wait switch
    {
        _ when isUp => "what to log in with is not in its log yet",
        DirectiveMeaning.WaitForLog => "what # @wait log looks for is not in its log yet",
        DirectiveMeaning.WaitForPage { Address: not null } => "the address that # @wait http names does not answer with a page yet",
        DirectiveMeaning.WaitForHealth => $"its health check says {checkedLast?.Health ?? details.Health}",
        null when HasHealthCheck && checkedLast?.Health is not "healthy" => $"its health check says {checkedLast?.Health ?? details.Health}",
        _ when !HasLogLine(log) => "its log does not say yet that it is ready",
        _ when access.Pages is [var page, ..] => $"nothing answers at port {new Uri(page.Url).Port} yet",
        _ => "it takes no connections yet",
    };

    /// <summary>The container, once the health check that is waited for has failed as often as it may; else null.</summary>
    public ContainerDetails? Unhealthy => directives.Wait is null or DirectiveMeaning.WaitForHealth && checkedLast is { IsRunning: true, Health: "unhealthy" } ? checkedLast : null;

    bool HasHealthCheck => details.Health is not null;

    public async Task<bool> IsUp(ImageAccess access, string log, CancellationToken cancellation) => directives.Wait switch
    {
        DirectiveMeaning.WaitForLog wait => wait.Pattern.IsMatch(log),
        DirectiveMeaning.WaitForHealth => await IsHealthy(cancellation),
        DirectiveMeaning.WaitForPage { Address: { } address } => await Answers(AddressOf(address, access), IsPage, cancellation),
        null when HasHealthCheck && await IsHealthy(cancellation) => access.Pages is not [var page, ..] || await Answers(page.Url, IsAnyAnswer, cancellation),
        _ when !HasLogLine(log) => false,
        // A check may look only every 30 seconds; a page that is served is believed before that.
        _ when access.Pages is [var page, ..] => await Answers(page.Url, directives.Wait is null && !HasHealthCheck ? IsAnyAnswer : IsNoFailure, cancellation),
        null when HasHealthCheck && facts is null => false,
        _ when Environment.TickCount64 - begun < Settling.TotalMilliseconds => false,
        _ => facts is null || await Connections.AreTaken(engine, details.Id, facts, ports, cancellation),
    };

    /// <summary>True unless the container writes a token or a password to its log and it has not come yet.</summary>
    public bool HasSecret(ImageAccess access) => facts?.Login switch
    {
        _ when access.Secret is not null => true,
        _ when directives.Token is not null => false,
        { Variable: { } variable } when details.Environment.ContainsKey(variable) => true,
        { Kind: LoginKind.Token } or { Log: not null } => false,
        _ => true,
    };

    public void Dispose() => http.Dispose();

    bool HasLogLine(string log) => directives.Wait is not null || facts?.Ready?.Log is not { } pattern || FactPattern.IsIn(log, pattern);

    async Task<bool> IsHealthy(CancellationToken cancellation)
    {
        var now = await engine.Containers.Inspect(details.Id, cancellation);
        if (now is { IsRunning: true, Health: null })
            throw new EngineException(new(ProblemKind.Refused, $"{details.Name} runs, but has no health check that # @wait healthy could wait for. Give it one with --health-cmd, or wait for http or log."));
        checkedLast = now;
        return now.Health is "healthy";
    }

    /// <summary>A path is one of the first page; an address of this machine gets the port that the container really has.</summary>
    string AddressOf(string address, ImageAccess access) => address.StartsWith('/')
        ? access.Pages is [var page, ..] ? new Uri(new Uri(page.Url), address).ToString() : address
        : DirectedAccess.Real(address, ports);

    static bool IsAnyAnswer(HttpStatusCode status) => true;

    /// <summary>True unless the server itself failed.</summary>
    static bool IsNoFailure(HttpStatusCode status) => (int)status < 500;

    /// <summary>True when there is something at an address that was named: a page, another place to look, or the question who is there.</summary>
    internal static bool IsPage(HttpStatusCode status) => (int)status < 400 || status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    async Task<bool> Answers(string address, Func<HttpStatusCode, bool> isReady, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return isReady(answer.StatusCode);
        }
        catch (Exception silent) when (silent is HttpRequestException or InvalidOperationException || (silent is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }
}

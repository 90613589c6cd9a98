using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Assistant.Engine;

/// <summary>An image to build.</summary>
/// <param name="Folder">The build context.</param>
/// <param name="Dockerfile">Relative to the folder, with slashes.</param>
/// <param name="Tag">The name that the image gets; null for none.</param>
/// <param name="Target">The stage to stop after; null for the last.</param>
public sealed record Build(string Folder, string Dockerfile = "Dockerfile", string? Tag = null, string? Target = null)
{
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    public string? Platform { get; init; }

    public bool NoCache { get; init; }
}

/// <summary>Builds images with the engine's own builder, which knows no BuildKit syntax (<c>RUN --mount</c>, here-documents).</summary>
public sealed partial class Builds
{
    static readonly Dictionary<string, string> NoHeaders = [];

    readonly Requests requests;

    internal Builds(Requests requests) => this.requests = requests;

    /// <summary>Builds an image and gives its id. <paramref name="output"/> gets what the builder prints, in the pieces in which it comes.</summary>
    public Task<string> Run(Build build, IProgress<string>? output, CancellationToken cancellation) => EngineException.Explain(async () =>
    {
        var query = Requests.Query(
            ("dockerfile", build.Dockerfile), ("t", build.Tag), ("target", build.Target), ("platform", build.Platform), ("rm", "1"), ("forcerm", "1"),
            ("nocache", build.NoCache ? "1" : null), ("buildargs", build.Arguments.Count is 0 ? null : Json(build.Arguments)));
        using var context = new BuildContext(build.Folder, build.Dockerfile);
        using var answer = await requests.Open(HttpMethod.Post, $"/build?{query}", context, NoHeaders, cancellation);
        var (step, image) = ("", "");
        await foreach (var message in answer.Read(cancellation))
        {
            if (message.TryGetProperty("errorDetail", out var failure)) throw new EngineException(Failed(step, Said(failure, output)));
            if (message.TryGetProperty("aux", out var aux) && aux.TryGetProperty("ID", out var id)) image = id.ToString();
            var text = Text(message);
            if (Step().Match(text) is { Success: true } begun) step = begun.Value;
            if (text is not "") output?.Report(text);
        }
        return image;
    });

    static string Said(JsonElement failure, IProgress<string>? output)
    {
        var words = failure.GetProperty("message").ToString();
        output?.Report(words + "\n");
        return words;
    }

    static string Text(JsonElement message)
    {
        if (message.TryGetProperty("stream", out var stream)) return stream.ToString();
        // The pull of a base image: only the lines without a bar, one for each state of a layer.
        if (!message.TryGetProperty("status", out var status) || message.TryGetProperty("progress", out _)) return "";
        return message.TryGetProperty("id", out var id) ? $"{id}: {status}\n" : $"{status}\n";
    }

    /// <summary>What a builder said last, as a person reads it: of this engine's own, of the docker client's, or of BuildKit.</summary>
    /// <param name="step">The step that failed, such as <c>Step 2/3 : RUN true</c>; empty where nobody knows.</param>
    public static EngineProblem Failed(string step, string words)
    {
        // The words of a command that ran say nothing about the engine, and an address that ADD names is no registry.
        if (!Own().IsMatch(words) && EngineProblem.FromMessage(words) is { Kind: not (ProblemKind.Refused or ProblemKind.CommandNotFound) } known) return known;
        var place = step is "" ? "" : $" at {step.Replace("Step ", "step ").Replace(" : ", ", ")}";
        return new(ProblemKind.BuildFailed, $"The build failed{place}: {words.TrimEnd('.')}.", step is "" ? null : step);
    }

    static string Json(IReadOnlyDictionary<string, string> pairs) =>
        new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value)))).ToJsonString();

    [GeneratedRegex("^The command '|did not complete successfully|^ADD failed|^COPY failed|failed to load cache key|^GET https?://")]
    private static partial Regex Own();

    [GeneratedRegex(@"^Step \d+/\d+ : .*")]
    private static partial Regex Step();
}

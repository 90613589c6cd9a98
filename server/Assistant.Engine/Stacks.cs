using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>The stacks of a swarm: services, networks, secrets and configs that have a label in common. The engine knows nothing else of them.</summary>
public sealed class Stacks
{
    const string Label = "com.docker.stack.namespace";
    const string ImageLabel = "com.docker.stack.image";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    readonly Requests requests;
    readonly Services services;
    readonly Kept kept;

    internal Stacks(Requests requests, Services services, Kept kept) => (this.requests, this.services, this.kept) = (requests, services, kept);

    /// <summary>How many services each stack has, by its name.</summary>
    public Task<IReadOnlyList<KeyValuePair<string, int>>> List(CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<KeyValuePair<string, int>>>(async () =>
        [.. (await services.List(Filter(Label), cancellation)).GroupBy(service => service.Labels[Label]).Select(stack => KeyValuePair.Create(stack.Key, stack.Count())).OrderBy(stack => stack.Key, StringComparer.Ordinal)]);

    public Task<IReadOnlyList<Service>> Services(string stack, CancellationToken cancellation) => services.List(Of(stack), cancellation);

    public Task<IReadOnlyList<ServiceTask>> Tasks(string stack, CancellationToken cancellation) => services.Tasks(Of(stack), cancellation);

    /// <summary>Everything of a stack, in the order in which it can be removed.</summary>
    public Task<IReadOnlyList<StackPart>> Parts(string stack, CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<StackPart>>(async () =>
    {
        List<StackPart> parts = [];
        foreach (var kind in new[] { "service", "secret", "config", "network" }) parts.AddRange(await Parts(kind, Of(stack), cancellation));
        return parts;
    });

    /// <summary>The secrets and configs that carry all of these labels.</summary>
    public Task<IReadOnlyList<StackPart>> Kept(IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<StackPart>>(async () =>
    {
        var filter = Filter([.. labels.Select(label => $"{label.Key}={label.Value}")]);
        return [.. await Parts("secret", filter, cancellation), .. await Parts("config", filter, cancellation)];
    });

    /// <summary>
    /// Removes a part and waits until it is gone. A network, secret or config is in use until the swarm has let go of the last task, and a node keeps a
    /// network for a moment more: a stack of the same name would take it for its own. Each may take 20 seconds.
    /// </summary>
    public async Task Remove(StackPart part, CancellationToken cancellation)
    {
        var left = Patience;
        while (!await IsRemoved(part, isLast: left <= TimeSpan.Zero, cancellation)) await Wait();
        while (part.Kind is "network" && left > TimeSpan.Zero && await EngineException.Explain(() => Find(part.Kind, part.Id, cancellation)) is not null) await Wait();

        Task Wait()
        {
            left -= Pause;
            return Task.Delay(Pause, cancellation);
        }
    }

    async Task<bool> IsRemoved(StackPart part, bool isLast, CancellationToken cancellation)
    {
        try
        {
            await EngineException.Explain(() => requests.Ask(HttpMethod.Delete, $"/{part.Kind}s/{part.Id}", null, cancellation));
            return true;
        }
        catch (EngineException used) when (part.Kind is not "service" && !isLast && used.Problem.Kind is not (ProblemKind.NotRunning or ProblemKind.NetworkNotFound))
        {
            return false;
        }
    }

    /// <summary>Refuses, in the docker client's words, a network that is not there or that not every node has.</summary>
    public Task MustReach(string network, CancellationToken cancellation) => EngineException.Explain(async () =>
    {
        var found = await Find("network", network, cancellation) ?? throw Refused(
            $"network \"{network}\" is declared as external, but could not be found. You need to create a swarm-scoped network before the stack is deployed");
        var scope = found.GetProperty("Scope").GetString();
        if (scope is not "swarm") throw Refused($"network \"{network}\" is declared as external, but it is not in the right scope: \"{scope}\" instead of \"swarm\"");
    });

    /// <summary>Makes a network unless the stack has it. False when it was there.</summary>
    public Task<bool> MakeNetwork(string stack, JsonObject body, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) => EngineException.Explain(async () =>
    {
        if ((await Get("/networks", Of(stack), cancellation)).Any(network => NameOf(network) == (string)body["Name"]!)) return false;
        await kept.CreateNetwork(body, labels, cancellation);
        return true;
    });

    /// <summary>Makes a secret or a config, or gives the one that is there its labels. The swarm lets nobody change what it holds.</summary>
    public Task Put(string kind, JsonObject body, byte[] content, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) => EngineException.ExplainUpdate(async () =>
    {
        var wanted = Labels.On(body, labels);
        wanted["Data"] = Convert.ToBase64String(content);
        var path = await Find(kind, (string)body["Name"]!, cancellation) is { } there ? $"/{kind}s/{Id(there)}/update?version={VersionOf(there)}" : $"/{kind}s/create";
        return await requests.Post(path, wanted, cancellation);
    });

    /// <summary>Makes a service, or changes the one of that name into it. Gives its ID, and whether it was there.</summary>
    /// <param name="resolve"><c>always</c>, <c>changed</c> or <c>never</c>: when the registry is asked what the image's tag stands for.</param>
    public Task<(string Id, bool WasThere)> Put(string stack, JsonObject body, string resolve, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) => EngineException.ExplainUpdate(async () =>
    {
        var service = await services.Identified(Labels.On(body, labels), cancellation);
        var there = (await Get("/services", Of(stack), cancellation)).FirstOrDefault(other => NameOf(other) == (string)body["Name"]!);
        if (there.ValueKind is JsonValueKind.Undefined)
        {
            if (resolve is not "never") await Resolve(service, cancellation);
            return ((await requests.Post("/services/create", service, cancellation)).GetProperty("ID").GetString()!, false);
        }
        var (spec, task) = (there.GetProperty("Spec"), there.GetProperty("Spec").GetProperty("TaskTemplate"));
        var isSame = spec.GetProperty("Labels").TryGetProperty(ImageLabel, out var image) && image.GetString() == (string?)service["Labels"]![ImageLabel];
        // The image that runs stays when the file names the same one: another would start every task anew.
        if (isSame && resolve is not "always") service["TaskTemplate"]!["ContainerSpec"]!["Image"] = task.GetProperty("ContainerSpec").GetProperty("Image").GetString();
        else if (resolve is not "never") await Resolve(service, cancellation);
        service["TaskTemplate"]!["ForceUpdate"] = task.TryGetProperty("ForceUpdate", out var forced) ? forced.GetUInt64() : 0;
        await requests.Post($"/services/{Id(there)}/update?version={VersionOf(there)}", service, cancellation);
        return (Id(there), true);
    });

    /// <summary>Asks the registry, through the engine, for the digest behind the image's tag and for its platforms. What it does not tell is left open.</summary>
    async Task Resolve(JsonObject service, CancellationToken cancellation)
    {
        var (container, placement) = (service["TaskTemplate"]!["ContainerSpec"]!, service["TaskTemplate"]!["Placement"]!);
        var image = (string)container["Image"]!;
        JsonElement told;
        try
        {
            told = await requests.Get($"/distribution/{image}/json", cancellation);
        }
        catch (DockerApiException)
        {
            return;
        }
        if (!image.Contains('@')) container["Image"] = $"{image}@{told.GetProperty("Descriptor").GetProperty("digest").GetString()}";
        if (told.TryGetProperty("Platforms", out var platforms) && platforms.ValueKind is JsonValueKind.Array && platforms.GetArrayLength() > 0)
            placement["Platforms"] = new JsonArray([.. platforms.EnumerateArray().Select(Platform)]);
    }

    /// <summary>The swarm cannot tell the kinds of arm apart, so that the client leaves them out.</summary>
    static JsonNode Platform(JsonElement platform)
    {
        var json = new JsonObject();
        if (platform.TryGetProperty("architecture", out var architecture) && architecture.GetString() is { Length: > 0 } name && !name.Equals("arm", StringComparison.OrdinalIgnoreCase)) json["Architecture"] = name;
        if (platform.TryGetProperty("os", out var system)) json["OS"] = system.GetString();
        return json;
    }

    /// <summary>Null when there is none of that name.</summary>
    async Task<JsonElement?> Find(string kind, string name, CancellationToken cancellation)
    {
        try
        {
            return await requests.Get($"/{kind}s/{Uri.EscapeDataString(name)}", cancellation);
        }
        catch (DockerApiException missing) when (missing.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    async Task<IEnumerable<StackPart>> Parts(string kind, JsonObject filter, CancellationToken cancellation) =>
        (await Get($"/{kind}s", filter, cancellation)).Select(part => new StackPart(kind, Id(part), NameOf(part))).OrderBy(part => part.Name, StringComparer.Ordinal);

    async Task<IReadOnlyList<JsonElement>> Get(string path, JsonObject filter, CancellationToken cancellation) =>
        [.. (await requests.Get($"{path}?{Requests.Query(("filters", filter.ToJsonString()))}", cancellation)).EnumerateArray()];

    static JsonObject Of(string stack) => Filter($"{Label}={stack}");

    static JsonObject Filter(params string[] labels) => new() { ["label"] = new JsonObject(labels.Select(label => KeyValuePair.Create(label, (JsonNode?)true))) };

    /// <summary>Networks are written otherwise than what the swarm alone knows.</summary>
    static string Id(JsonElement part) => (part.TryGetProperty("ID", out var id) ? id : part.GetProperty("Id")).GetString()!;

    static string NameOf(JsonElement part) => (part.TryGetProperty("Spec", out var spec) ? spec : part).GetProperty("Name").GetString()!;

    static ulong VersionOf(JsonElement part) => part.GetProperty("Version").GetProperty("Index").GetUInt64();

    static EngineException Refused(string sentence) => new(new EngineProblem(ProblemKind.Refused, sentence));
}

/// <summary>Something that belongs to a stack.</summary>
/// <param name="Kind"><c>service</c>, <c>secret</c>, <c>config</c> or <c>network</c>.</param>
public sealed record StackPart(string Kind, string Id, string Name);

using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>The services of the swarm that an engine manages. An engine that manages none refuses in a sentence.</summary>
public sealed class Services
{
    readonly DockerClient client;
    readonly Requests requests;

    internal Services(DockerClient client, Requests requests) => (this.client, this.requests) = (client, requests);

    /// <summary>
    /// Makes the engine a swarm of one machine, whose port only that machine reaches: somebody who tries services has no use for a port that
    /// is open to the network. <c>docker swarm init</c> makes one that others can join.
    /// </summary>
    public Task BeginSwarm(CancellationToken cancellation) => EngineException.Explain(() =>
        requests.Post("/swarm/init", new() { ["ListenAddr"] = "127.0.0.1:2377", ["AdvertiseAddr"] = "127.0.0.1" }, cancellation));

    /// <summary>Makes a service and does not wait for its tasks. Gives its ID.</summary>
    /// <param name="body">What <c>POST /services/create</c> takes, with secrets and configs by their names.</param>
    public Task<string> Create(JsonObject body, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) => EngineException.Explain(async () =>
    {
        var service = await Identified(Assistant.Engine.Labels.On(body, labels), cancellation);
        return (await requests.Post("/services/create", service, cancellation)).GetProperty("ID").GetString()!;
    });

    /// <summary>The services, by name, with how many of their tasks run.</summary>
    public Task<IReadOnlyList<Service>> List(CancellationToken cancellation) => List(filter: null, cancellation);

    internal Task<IReadOnlyList<Service>> List(JsonObject? filter, CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<Service>>(async () =>
    [
        .. (await Get($"/services?{Requests.Query(("filters", filter?.ToJsonString()), ("status", "true"))}", cancellation)).EnumerateArray().Select(Read)
            .OrderBy(service => service.Name, StringComparer.Ordinal),
    ]);

    /// <summary>The tasks of a service, also those that ended, the newest of each slot first.</summary>
    public Task<IReadOnlyList<ServiceTask>> Tasks(string service, CancellationToken cancellation) => Tasks(new JsonObject { ["service"] = new JsonObject { [service] = true } }, cancellation);

    internal Task<IReadOnlyList<ServiceTask>> Tasks(JsonObject filter, CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<ServiceTask>>(async () =>
    {
        var tasks = await Get($"/tasks?{Requests.Query(("filters", filter.ToJsonString()))}", cancellation);
        return [.. tasks.EnumerateArray().OrderBy(task => Number(task, "Slot")).ThenByDescending(task => Text(task, "CreatedAt"), StringComparer.Ordinal).Select(ReadTask)];
    });

    /// <summary>Sets how many tasks a service has. A global service has one on every node, and refuses.</summary>
    public Task Scale(string service, long replicas, CancellationToken cancellation) => EngineException.ExplainUpdate(async () =>
    {
        var found = await Get($"/services/{Uri.EscapeDataString(service)}", cancellation);
        var spec = JsonNode.Parse(found.GetProperty("Spec").GetRawText())!.AsObject();
        var (mode, field) = spec["Mode"] is JsonObject { } modes && modes["ReplicatedJob"] is JsonObject job ? (job, "TotalCompletions") : (spec["Mode"]?["Replicated"] as JsonObject, "Replicas");
        if (mode is null) throw new EngineException(new EngineProblem(ProblemKind.Refused, $"{service} runs one task on every node; it cannot be scaled."));
        mode[field] = replicas;
        await requests.Post($"/services/{Text(found, "ID")}/update?version={Number(found.GetProperty("Version"), "Index")}", spec, cancellation);
        return true;
    });

    /// <summary>What all tasks of a service have written, the last <paramref name="lines"/> lines and what comes from then on.</summary>
    public IAsyncEnumerable<string> Logs(string service, int lines, CancellationToken cancellation) => Logs(service, lines, follow: true, cancellation);

    /// <summary>What all tasks of a service have written so far: the last <paramref name="lines"/> lines.</summary>
    public async Task<string> Log(string service, int lines, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        await foreach (var part in Logs(service, lines, follow: false, cancellation)) text.Append(part);
        return text.ToString();
    }

    /// <summary>What its tasks have written and write, stream by stream.</summary>
    /// <param name="query">Which lines: what <c>GET /services/ID/logs</c> takes.</param>
    public async Task<Attachment> ReadLog(string service, string query, CancellationToken cancellation)
    {
        var isTerminal = await EngineException.Explain(() => HasTerminal(service, cancellation));
        return await EngineException.Explain(() => requests.Read($"/services/{Uri.EscapeDataString(service)}/logs?{query}", isTerminal, cancellation));
    }

    /// <summary>The variables that its tasks get; secrets may be in it.</summary>
    public Task<IReadOnlyDictionary<string, string>> Environment(string service, CancellationToken cancellation) => EngineException.Explain<IReadOnlyDictionary<string, string>>(async () =>
    {
        var container = (await Get($"/services/{Uri.EscapeDataString(service)}", cancellation)).GetProperty("Spec").GetProperty("TaskTemplate");
        if (!container.TryGetProperty("ContainerSpec", out var spec) || !spec.TryGetProperty("Env", out var pairs) || pairs.ValueKind is not JsonValueKind.Array) return new Dictionary<string, string>();
        return pairs.EnumerateArray().Select(pair => pair.ToString().Split('=', 2)).Where(pair => pair.Length is 2).GroupBy(pair => pair[0]).ToDictionary(same => same.Key, same => same.Last()[1]);
    });

    /// <summary>A service by its name or ID.</summary>
    public Task<Service> Find(string service, CancellationToken cancellation) => EngineException.Explain(async () => Read(await Get($"/services/{Uri.EscapeDataString(service)}", cancellation)));

    /// <summary>Removes a service with its tasks.</summary>
    public Task Remove(string service, CancellationToken cancellation) =>
        EngineException.Explain(() => requests.Ask(HttpMethod.Delete, $"/services/{Uri.EscapeDataString(service)}", null, cancellation));

    IAsyncEnumerable<string> Logs(string service, int lines, bool follow, CancellationToken cancellation) => LogText.Of(
        async () => await client.Swarm.GetServiceLogsAsync(service, await HasTerminal(service, cancellation), new() { ShowStdout = true, ShowStderr = true, Follow = follow, Tail = $"{lines}" }, cancellation), cancellation);

    async Task<bool> HasTerminal(string service, CancellationToken cancellation) =>
        (await Get($"/services/{Uri.EscapeDataString(service)}", cancellation)).GetProperty("Spec").GetProperty("TaskTemplate").TryGetProperty("ContainerSpec", out var container)
        && container.TryGetProperty("TTY", out var tty) && tty.ValueKind is JsonValueKind.True;

    Task<JsonElement> Get(string path, CancellationToken cancellation) => requests.Ask(HttpMethod.Get, path, null, cancellation);

    /// <summary>The swarm knows secrets and configs by their IDs alone.</summary>
    internal async Task<JsonObject> Identified(JsonObject service, CancellationToken cancellation)
    {
        var container = service["TaskTemplate"]?["ContainerSpec"];
        await Identify(container?["Secrets"] as JsonArray, "Secret", cancellation);
        await Identify(container?["Configs"] as JsonArray, "Config", cancellation);
        return service;
    }

    async Task Identify(JsonArray? files, string kind, CancellationToken cancellation)
    {
        if (files is null) return;
        var known = (await Get($"/{kind.ToLowerInvariant()}s", cancellation)).EnumerateArray().ToDictionary(one => Text(one.GetProperty("Spec"), "Name"), one => Text(one, "ID"));
        foreach (var file in files)
        {
            var name = (string)file![$"{kind}Name"]!;
            if (!known.TryGetValue(name, out var id)) throw new EngineException(new EngineProblem(ProblemKind.Refused, $"The swarm has no {kind.ToLowerInvariant()} {name}; make it with docker {kind.ToLowerInvariant()} create."));
            file[$"{kind}ID"] = id;
        }
    }

    static Service Read(JsonElement service)
    {
        var spec = service.GetProperty("Spec");
        var image = spec.GetProperty("TaskTemplate").TryGetProperty("ContainerSpec", out var container) ? Text(container, "Image") : "";
        var status = service.TryGetProperty("ServiceStatus", out var told) ? told : default;
        return new(Text(service, "ID"), Text(spec, "Name"), image, spec.GetProperty("Mode").EnumerateObject().First().Name, (int)Number(status, "RunningTasks"), (int)Number(status, "DesiredTasks"))
        {
            Labels = spec.TryGetProperty("Labels", out var labels) && labels.ValueKind is JsonValueKind.Object ? labels.EnumerateObject().ToDictionary(label => label.Name, label => label.Value.ToString()) : new Dictionary<string, string>(),
            Ports = service.TryGetProperty("Endpoint", out var endpoint) && endpoint.TryGetProperty("Ports", out var ports) && ports.ValueKind is JsonValueKind.Array
                ? [.. ports.EnumerateArray().Where(port => Number(port, "PublishedPort") > 0).Select(port => new PublishedPort((int)Number(port, "TargetPort"), Text(port, "Protocol"), "", (int)Number(port, "PublishedPort")))]
                : [],
        };
    }

    static ServiceTask ReadTask(JsonElement task)
    {
        var status = task.GetProperty("Status");
        var container = status.TryGetProperty("ContainerStatus", out var told) ? Text(told, "ContainerID") : "";
        return new(Text(task, "ID"), (int)Number(task, "Slot"), Text(task, "NodeID"), Text(status, "State"), Text(task, "DesiredState"), container, Text(status, "Err")) { Service = Text(task, "ServiceID") };
    }

    static string Text(JsonElement json, string name) => json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value.ToString() : "";

    static long Number(JsonElement json, string name) => json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.TryGetInt64(out var number) ? number : 0;
}

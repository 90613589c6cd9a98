using System.Text.Json.Nodes;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>The secrets and configs of a stack. What the files of the stack's own hold is told to nobody but the engine, and not read here.</summary>
static class StackObjects
{
    /// <summary>Those that are made of files, in the order in which they are made.</summary>
    public static IEnumerable<StackObject> Made(StackContext stack) => new[] { "secret", "config" }.SelectMany(kind => Made(stack, kind));

    /// <summary>Those that a service is given, under their names where the engine takes IDs.</summary>
    public static JsonArray Of(StackContext stack, string kind, string service, JsonObject written)
    {
        var references = written.Items($"{kind}s").Select(item => Reference(stack, kind, service, item as JsonObject ?? new() { ["source"] = item?.DeepClone() })).ToList();
        // Of two in one place the client knows an order of its own.
        if (references.DistinctBy(reference => (string)reference["File"]!["Name"]!).Count() < references.Count) throw StackProblem.Unclear;
        return new([.. references.OrderBy(reference => (string)reference[$"{Upper(kind)}Name"]!, StringComparer.Ordinal)]);
    }

    static IEnumerable<StackObject> Made(StackContext stack, string kind)
    {
        foreach (var (name, value) in stack.File.Map($"{kind}s"))
        {
            var written = value!.AsObject();
            if (StackNames.IsExternal(written)) continue;
            // A driver makes something else of it.
            if (written.ContainsKey("driver") || written.ContainsKey("driver_opts") || written.ContainsKey("template_driver")) throw StackProblem.Unclear;
            if (written.Text("file") is not { Length: > 0 } file) throw new StackProblem($"read {stack.Absolute(".")}: is a directory");
            stack.Read(file);
            var create = new EngineRequest("POST", $"/{kind}s/create", "", new() { ["Name"] = StackNames.Of(kind, name, written, stack), ["Labels"] = stack.Labels(written.Pairs("labels")) });
            yield return new(kind, create, stack.Absolute(file));
        }
    }

    static JsonObject Reference(StackContext stack, string kind, string service, JsonObject written)
    {
        var source = written.Text("source");
        if (stack.File.Map($"{kind}s")[source] is not JsonObject defined) throw new StackProblem($"service {service}: undefined {kind} \"{source}\"");
        var name = StackNames.Of(kind, source, defined, stack);
        var file = new JsonObject
        {
            ["Name"] = Or(written.Text("target"), source), ["UID"] = Or(written.Text("uid"), "0"), ["GID"] = Or(written.Text("gid"), "0"), ["Mode"] = written.Count("mode") ?? Readable,
        };
        return new() { ["File"] = file, [$"{Upper(kind)}ID"] = name, [$"{Upper(kind)}Name"] = name };
    }

    static string Or(string text, string otherwise) => text is "" ? otherwise : text;

    static string Upper(string kind) => kind is "secret" ? "Secret" : "Config";

    /// <summary>0444, as the client has it for a file whose mode is not written.</summary>
    const int Readable = 292;
}

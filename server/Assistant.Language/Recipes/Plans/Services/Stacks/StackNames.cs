using System.Text.Json.Nodes;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>What the swarm calls a network, a volume, a secret or a config of a compose file.</summary>
static class StackNames
{
    /// <summary>The client looks at everything that the file defines, used or not.</summary>
    public static void MustBeWhole(StackContext stack)
    {
        foreach (var kind in new[] { "network", "volume", "secret", "config" })
            foreach (var name in stack.File.Map($"{kind}s").Select(member => member.Key))
            {
                var written = stack.File.Map($"{kind}s").Map(name);
                _ = Of(kind, name, written, stack);
                if (kind is "volume" && IsExternal(written) && ForOwners.FirstOrDefault(key => written[key] is JsonObject { Count: > 0 } or JsonArray { Count: > 0 } || written.Text(key) is not "") is { } key)
                    throw new StackProblem($"conflicting parameters \"external\" and \"{key}\" specified for volume \"{name}\"");
            }
    }

    static readonly string[] ForOwners = ["driver", "driver_opts", "labels"];

    /// <summary>The name written, or the file's own: with the stack's name in front unless somebody else owns it.</summary>
    public static string Of(string kind, string name, JsonObject written, StackContext stack)
    {
        var own = written.Text("name");
        if (!IsExternal(written)) return own is "" ? stack.Scoped(name) : own;
        var old = written.Map("external").Text("name");
        if (old is not "" && own is not "") throw new StackProblem($"{kind} {name}: {kind}.external.name and {kind}.name conflict; only use {kind}.name");
        return old is not "" ? old : own is not "" ? own : name;
    }

    /// <summary>True for one that somebody else owns.</summary>
    public static bool IsExternal(JsonObject written) => written["external"] is JsonObject || written.IsOn("external");
}

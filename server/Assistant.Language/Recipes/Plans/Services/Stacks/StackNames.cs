using System.Text.Json.Nodes;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>What the swarm calls a network, a volume, a secret or a config of a compose file.</summary>
static class StackNames
{
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

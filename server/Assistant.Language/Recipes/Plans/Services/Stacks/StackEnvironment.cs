using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>The variables of a service's tasks: from files first, then those of the service, which win. An empty one takes the value it has where the command is started.</summary>
static class StackEnvironment
{
    public static IReadOnlyList<string> Of(StackContext stack, JsonObject service)
    {
        var variables = new Dictionary<string, string?>();
        foreach (var file in service.Texts("env_file"))
        {
            var read = EnvironmentFile.Parse(stack.Read(file), stack.Environment.Variable);
            if (!read.Ok) throw new StackProblem($"invalid env file ({stack.Absolute(file)}): {read.Error}");
            foreach (var (name, value) in read.Value.Select(line => KeyValue.Split(line))) variables[name] = Valued(stack, name, value);
        }
        foreach (var (name, value) in service.Pairs("environment")) variables[name] = Valued(stack, name, value);
        return [.. variables.Select(pair => pair.Value is null ? pair.Key : $"{pair.Key}={Told(stack, pair.Key, pair.Value)}").Order(StringComparer.Ordinal)];
    }

    static string? Valued(StackContext stack, string name, string? value) => string.IsNullOrEmpty(value) && stack.Environment.Variable(name) is { } set ? set : value;

    static string Told(StackContext stack, string name, string value) => stack.Environment.HidesSecrets ? HiddenSecrets.Told(value, SecretNames.Contains(name)) : value;
}

using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>A compose file that is being planned as a stack of that name.</summary>
/// <param name="Path">The file as the command writes it.</param>
sealed record StackContext(string Name, string Path, JsonObject File, PlanEnvironment Environment)
{
    public const string NamespaceLabel = "com.docker.stack.namespace";
    public const string ImageLabel = "com.docker.stack.image";

    /// <summary>A name of the file's own as the swarm knows it.</summary>
    public string Scoped(string name) => $"{Name}_{name}";

    /// <summary>Labels with the one by which everything of the stack is found again.</summary>
    public JsonObject Labels(SortedDictionary<string, string?> written, string? image = null)
    {
        if (image is not null) written[ImageLabel] = image;
        written[NamespaceLabel] = Name;
        return written.Strings();
    }

    /// <summary>A path of the file, absolute: relative ones are seen from the folder of the file.</summary>
    public string Absolute(string path)
    {
        if (path.StartsWith('/')) return path;
        if (!Environment.WorkingDirectory.StartsWith('/')) throw StackProblem.Unclear;
        return HostPath.Absolute(path, HostPath.Absolute(Folder, Environment.WorkingDirectory));
    }

    /// <summary>The text of a file that the compose file names.</summary>
    public string Read(string path) =>
        Environment.ReadFile(path.StartsWith('/') ? path : HostPath.Clean($"{Folder}/{path}")) ?? throw new StackProblem($"open {Absolute(path)}: no such file or directory");

    string Folder => Path.LastIndexOf('/') switch { < 0 => ".", 0 => "/", var end => Path[..end] };
}

using Assistant.Language.Catalogue;

namespace Assistant.Language.Conversions.Swarm;

/// <summary>A secret of the swarm in place of a variable: a file in the container, which some images read.</summary>
/// <param name="FileVariable">The variable by which the image is told the file; null when it is not known to read one.</param>
sealed record SwarmSecret(string Name, string Variable, string? FileVariable)
{
    public string Create() => $"# Type the value of {Variable}, Enter and Ctrl+D: the swarm keeps it, and no file does.\ndocker secret create {Name} -\n";

    public void Add(RecipeFlags flags)
    {
        flags.Add("--secret", $"source={Name},target={Variable}");
        if (FileVariable is not null) flags.Add("-e", $"{FileVariable}=/run/secrets/{Variable}");
    }
}

static class SwarmSecrets
{
    public static IReadOnlyList<SwarmSecret> Of(MarkedCommand run, string service, ComposeFile file, ImageCatalogue catalogue)
    {
        var known = catalogue.Find(run.Command.Image!.Value)?.Variables.SelectMany(variable => variable.Or.IsDefault ? [variable.Name] : variable.Or.Add(variable.Name)).ToHashSet() ?? [];
        List<SwarmSecret> secrets = [];
        foreach (var variable in Workload.Secrets(run))
        {
            var fileVariable = new[] { $"{variable}_FILE", $"{variable}__FILE" }.FirstOrDefault(known.Contains);
            secrets.Add(new(SwarmName.OfSecret(service, variable), variable, fileVariable));
            if (fileVariable is null) file.Losses.Add(service, $"{variable} is the file /run/secrets/{variable} and no variable any more; the image is not known to read it from a file, so its program has to.");
        }
        return secrets;
    }
}

using System.Collections.Immutable;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

/// <summary>What a person should be asked about once more before a docker command is run.</summary>
public static class Dangers
{
    static readonly ImmutableArray<Func<DockerCommand, IEnumerable<Finding>>> OfRights = [Privileged.In, HostMounted.In, ManyRights.In];

    /// <summary>Sentences that name no secret, each once; empty when there is nothing to ask about.</summary>
    /// <param name="written">The command as it stands in the file.</param>
    /// <param name="catalogue">The images that are known where it stands.</param>
    /// <param name="run">The words that it becomes, after the shell's work: a variable may hold a folder such as <c>/</c>.</param>
    public static ImmutableArray<string> Of(DockerCommand written, ImageCatalogue catalogue, IEnumerable<string>? run = null)
    {
        var findings = OfRights.SelectMany(check => check(written)).Concat(OpenToNetwork.In(written, catalogue)).Concat(SecretInFile.In(written));
        if (run is not null) findings = findings.Concat(OfRights.SelectMany(check => check(DockerCommand.Of(run))));
        return [.. findings.Select(finding => finding.Message).Distinct()];
    }
}

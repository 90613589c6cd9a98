using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Rules.Recipes;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Asks once more before something dangerous is run.</summary>
/// <param name="isGiven">True when the person has agreed beforehand.</param>
sealed class Consent(IConversation conversation, bool isGiven)
{
    /// <summary>True when there is nothing to ask, or the person wants it all the same; a refusal is told where nobody can be asked.</summary>
    public async Task<bool> To(CommandLine line, Plan plan, ImageCatalogue catalogue, CancellationToken cancellation)
    {
        if (isGiven || plan is Plan.Impossible) return true;
        var dangers = Dangers.Of(line.Command, catalogue, plan.Words);
        if (dangers.IsEmpty) return true;
        return await conversation.Confirm($"{string.Join(' ', dangers)} Run it all the same?", RunAnyway, cancellation);
    }

    public const string RunAnyway = "Run Anyway";
}

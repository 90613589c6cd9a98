namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>Why a compose file is not planned: what the client says when it refuses it, or null for what is not understood here exactly and left to the client.</summary>
sealed class StackProblem(string? error) : Exception
{
    public string? Error => error;

    public static StackProblem Unclear => new(null);
}

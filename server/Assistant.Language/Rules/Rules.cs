namespace Assistant.Language.Rules;

/// <summary>Every rule there is.</summary>
public static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Recipes.UnknownCommand.Rule,
        Recipes.UnknownFlag.Rule,
        Recipes.MissingValue.Rule,
        Recipes.FlagAfterImage.Rule,
        Recipes.InvalidImage.Rule,
        Dockerfiles.UnknownInstruction.Rule,
        Dockerfiles.InvalidImageReference.Rule,
        Images.MovedImage.Rule,
        Images.NoLatestTag.Rule,
        Images.MissingVariable.Rule,
        Images.VariableWithoutEffect.Rule,
        Images.PromptWithoutTerminal.Rule,
        Images.PortNotServed.Rule,
        Images.PortNotPublished.Rule,
        Images.PostgresFolder.Rule,
        Images.HiddenFiles.Rule,
        Images.GpuNotAsked.Rule,
    ];
}

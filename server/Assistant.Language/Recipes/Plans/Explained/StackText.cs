using Assistant.Language.Catalogue;
using Assistant.Language.Recipes.Plans.Services.Stacks;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>What a stack is made of, service by service.</summary>
static class StackText
{
    public static IEnumerable<string> Of(Plan.DeployStack stack, ImageCatalogue catalogue)
    {
        yield return $"Makes the stack {stack.Name} of {Counted(stack.Services.Length)}; what of it is there already is changed into what the file says.";
        foreach (var network in stack.ExternalNetworks) yield return $"The network {network} has to be there.";
        foreach (var network in stack.Networks) yield return $"Makes the network {network.Body!["Name"]}, on which the services find each other by name.";
        foreach (var made in stack.Objects) yield return $"Makes the {made.Kind} {made.Create.Body!["Name"]} of the file {made.File}.";
        foreach (var service in stack.Services)
            foreach (var sentence in ServiceText.Of(new() { Create = service, Image = (string)service.Body!["Labels"]![StackContext.ImageLabel]!, Name = (string?)service.Body!["Name"] }, catalogue))
                yield return sentence;
        if (stack.Prunes) yield return "Services of the stack that the file does not name any more are removed.";
        if (!stack.Ignored.IsEmpty) yield return $"A swarm does nothing about {ExplainedContainer.Listed(stack.Ignored)}.";
    }

    static string Counted(int services) => services is 1 ? "one service" : $"{services} services";
}

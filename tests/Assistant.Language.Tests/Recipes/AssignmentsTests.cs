using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes;

public class AssignmentsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void The_latest_value_of_a_name_is_found_however_many_others_there_are(int others)
    {
        var fillers = string.Concat(Enumerable.Range(0, others).Select(number => $"F{number}={number}\n"));
        var text = $"A=old\nB=$A\nA=new\n{fillers}docker run $A $B $F0 $F{others - 1}\nA=last\ndocker run $A\n";
        var commands = Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands;
        Assert.Equal(["docker", "run", "new", "old", "0", $"{others - 1}"], Plan.Of(commands[0], Plans.Plans.Environment).Words);
        Assert.Equal(["docker", "run", "last"], Plan.Of(commands[1], Plans.Plans.Environment).Words);
        Assert.Null(Assignments.Find(commands[1].Variables, "NONE"));
    }

    /// <summary>Were each looked for in all of them, this would take minutes.</summary>
    [Fact]
    public void Thousands_of_values_and_commands_are_planned()
    {
        const int count = 20_000;
        var text = string.Concat(Enumerable.Range(0, count).Select(number => $"V{number}={number}\ndocker run -e A=$V0 -e B=$NONE -e C img\n"));
        foreach (var line in Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands)
            Assert.IsType<Plan.Incomplete>(line.PlanWithoutSecrets(Plans.Plans.Environment));
    }
}

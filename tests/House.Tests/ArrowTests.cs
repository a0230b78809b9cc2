using Payments.Infra.House.Tests.Arrows;
using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests;

/// <summary>The folders of a tree stand on floors, and see the floors below alone.</summary>
public sealed class ArrowTests
{
    private static readonly Floors Example = new("shop", "Shop") { Rows = [("Low", []), ("Left", ["Low"]), ("Right", ["Low"])] };

    public static TheoryData<string> Trees => [.. Floors.All.Select(floors => floors.Tree)];

    [Theory]
    [MemberData(nameof(Trees))]
    public void No_arrow_points_up_or_across(string tree)
    {
        var floors = Find(tree);
        var violations = floors.Violations(SourceTree.Of(tree, floors.Assembly)).ToList();

        // An assertion on the list would show its beginning alone.
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Every_folder_stands_on_a_floor(string tree) => Assert.Equal(
        Repository.Files(tree, "*.cs").Select(file => Arrow.FolderOf(tree, file)).Distinct().Order(StringComparer.Ordinal),
        Find(tree).Rows.Select(row => row.Folder).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Trees))]
    public void A_floor_sees_floors_below_it_alone(string tree)
    {
        var rows = Find(tree).Rows;

        Assert.All(rows, row => Assert.Subset(rows.TakeWhile(below => below != row).Select(below => below.Folder).ToHashSet(), row.Sees.ToHashSet()));
    }

    [Theory]
    [InlineData("using Right = Shop.Right.Till; class A { Right? x; }")]
    [InlineData("class A { object x = new Shop.Right.Till(); }")]
    [InlineData("class A : Shop.Right.Till;")]
    [InlineData("class A { string x = Till.Name; }")]
    [InlineData("class A { void X() { var till = Shop.Low.Doors.Open(); } }")]
    [InlineData("class A { Shop.Low.Shelf x = Shop.Low.Shelf.Filled(new()); }")]
    [InlineData("class A { int x = 3.Doubled(); }")]
    public void An_arrow_across_is_found_with_its_line(string code) => Assert.Equal(
        ["shop/Left/A.cs:3: sees Right, and may see Low"],
        Example.Violations(Shop($"using Shop.Right;\n\n{code}")).Where(violation => violation.StartsWith("shop/Left", StringComparison.Ordinal)));

    [Theory]
    [InlineData("/// <summary>As <see cref=\"Shop.Right.Till\"/>.</summary>\nclass A;")]
    [InlineData("class A { string x = \"Shop.Right.Till\"; }")]
    [InlineData("class A { Shop.Low.Shelf? x; }")]
    [InlineData("class A { A Till => this; A Right => Till; }")]
    [InlineData("class A { System.Text.StringBuilder x = new(); }")]
    public void What_is_no_arrow_is_not_found(string code) =>
        Assert.DoesNotContain(Example.Violations(Shop(code)), violation => violation.StartsWith("shop/Left", StringComparison.Ordinal));

    private static Floors Find(string tree) => Floors.All.Single(floors => floors.Tree == tree);

    private static SourceTree Shop(string code) => new("Shop",
    [
        ("shop/Left/A.cs", code),
        ("shop/Low/Shelf.cs", """
            namespace Shop.Low;
            class Shelf { public static Shelf Filled(Right.Till till) => new(); }
            static class Doors { public static Right.Till Open() => new(); }
            """),
        ("shop/Right/Till.cs", """
            namespace Shop.Right;
            class Till { public static string Name = ""; }
            static class Numbers { public static int Doubled(this int number) => 2 * number; }
            """),
    ]);
}

// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/tree_path.h"

#include <QTest>

using namespace snac::config;

namespace {

bool same(const std::string& a, const std::string& b)
{
    const YamlTree x = parseYaml(SourceText(a, "a"));
    const YamlTree y = parseYaml(SourceText(b, "b"));
    return sameValue(x, *x.root(), y, *y.root());
}

} // namespace

class TestTreePath : public QObject
{
    Q_OBJECT

private slots:
    void pathsLeadToEntriesOrToTheDeepestMap()
    {
        const std::string text = "a:\n  b: 1\n  c: {d: 2}\n";
        const YamlTree tree = parseYaml(SourceText(text, "f"));
        QVERIFY(findPath(tree, "a.b").found);
        QCOMPARE(tree.at(findPath(tree, "a.c.d").value).text, std::string("2"));
        const PathPlace missing = findPath(tree, "a.c.x.y");
        QVERIFY(!missing.found);
        QCOMPARE(missing.rest, (std::vector<std::string>{"x", "y"}));
        QCOMPARE(tree.at(missing.key).text, std::string("c"));
        const PathPlace top = findPath(tree, "z");
        QCOMPARE(top.key, -1);
        QCOMPARE(top.value, 0);
        QVERIFY(!findPath(tree, "a.b.c").found); // b is no map
    }

    void sameness()
    {
        QVERIFY(same("[1, {a: b}]", "- 1\n- a: b\n"));
        QVERIFY(!same("[1, 2]", "[1]"));
        QVERIFY(!same("1", "\"1\""));
        QVERIFY(!same("{a: 1}", "{b: 1}"));
        QVERIFY(!same("[a]", "{a: }"));
        QVERIFY(same("~", "null"));
    }
};

QTEST_GUILESS_MAIN(TestTreePath)
#include "tst_tree_path.moc"

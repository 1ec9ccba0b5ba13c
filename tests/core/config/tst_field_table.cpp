// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/field.h"

#include "snac/config/field_value.h"
#include "snac/config/settings.h"
#include "snac/hardware/board.h"

#include <QTest>

#include <set>

using namespace snac::config;

class TestFieldTable : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreWhole()
    {
        std::set<std::string_view> paths;
        for (const Field& field : fieldTable()) {
            const std::string path(field.path);
            QVERIFY2(paths.insert(field.path).second, path.c_str());
            for (const std::string_view alias : field.aliases) {
                QVERIFY2(paths.insert(alias).second, path.c_str());
            }
            QVERIFY2(!field.label.empty() && !field.group.empty() && !field.help.empty(), path.c_str());
            QVERIFY2(field.help.ends_with('.') && field.help.find('\n') == std::string_view::npos,
                     path.c_str());
            QVERIFY2(field.minimum <= field.maximum, path.c_str());
            QVERIFY2(!stageTitle(field.stage).empty(), path.c_str());
            QCOMPARE(field.type == FieldType::Choice && field.choices.empty(), false);
        }
    }

    void defaultsAreValid()
    {
        for (const Field& field : fieldTable()) {
            if (field.defaultText.empty()) {
                continue;
            }
            const SourceText source(field.defaultText, "default");
            const YamlTree tree = parseYaml(source);
            std::vector<Diagnostic> findings;
            const auto value = ValueReader(source, tree, findings).read(field, *tree.root());
            QVERIFY2(value.has_value() && findings.empty(), std::string(field.path).c_str());
        }
    }

    void findsByPathAndAlias()
    {
        QCOMPARE(findField("search.objective_names"), findField("search.objectives"));
        QCOMPARE(findField("search.use_hw_metrics")->path, std::string_view("search.use_hardware_metrics"));
        QVERIFY(findField("search") == nullptr);
        QVERIFY(findField("") == nullptr);
    }

    void boardRowsFollowTheReaderOfBoards()
    {
        QCOMPARE(boardFieldTable().size(), snac::hardware::boardKeys().size());
        for (const Field& field : boardFieldTable()) {
            QVERIFY(!field.label.empty() && !field.help.empty());
            const bool number = field.type == FieldType::Integer || field.type == FieldType::Real;
            QCOMPARE(number, field.maximum < 1e12 && field.maximum > 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestFieldTable)
#include "tst_field_table.moc"

// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/design.h"

#include "small_design.h"

#include <QTest>

#include <functional>

using namespace snac;
using namespace snac::synthesis;

class TestDesign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesBecomeIdentifiers_data();
    void namesBecomeIdentifiers();
    void aWholeDesignIsAccepted();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
};

void TestDesign::namesBecomeIdentifiers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("kept") << "jets_12"
                          << "jets_12";
    QTest::newRow("blanks") << "my  jets (new)"
                            << "my_jets_new";
    QTest::newRow("digits") << "16-64-5"
                            << "n16_64_5";
    QTest::newRow("underscores") << "__a__b__"
                                 << "a_b";
    QTest::newRow("nothing left") << "???"
                                  << "network";
    QTest::newRow("other letters") << "größe"
                                   << "gr_e";
    QTest::newRow("of Verilog") << "reg"
                                << "reg_net";
    QTest::newRow("of VHDL") << "Entity"
                             << "Entity_net";
    QTest::newRow("of C++") << "class"
                            << "class_net";
    QTest::newRow("long") << QString(60, 'a') << QString(40, 'a');
    QTest::newRow("hostile") << "x; endmodule `include"
                             << "x_endmodule_include";
}

void TestDesign::namesBecomeIdentifiers()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(QString::fromStdString(identifier(text.toStdString())), name);
    QCOMPARE(QString::fromStdString(identifier(name.toStdString())), name);
}

void TestDesign::aWholeDesignIsAccepted()
{
    const Result<> checked = check(tests::smallDesign());
    QVERIFY2(checked.has_value(), checked ? "" : checked.error().message.c_str());
}

void TestDesign::whatDoesNotFitIsRefused_data()
{
    using Change = std::function<void(Design&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("word");
    QTest::newRow("name") << Change([](Design& d) { d.name = "a b"; }) << "name of a module";
    QTest::newRow("clock") << Change([](Design& d) { d.clockNs = 0.0; }) << "clock period";
    QTest::newRow("layers") << Change([](Design& d) { d.layers.pop_back(); }) << "how to build";
    QTest::newRow("two of one name") << Change([](Design& d) { d.layers[1].name = d.layers[0].name; })
                                     << "name of its own";
    QTest::newRow("another layer") << Change([](Design& d) { d.layers[1].id = {99}; }) << "another layer";
    QTest::newRow("reuse") << Change([](Design& d) { d.layers[0].reuseFactor = 0; }) << "reuse factor";
    QTest::newRow("input names") << Change([](Design& d) { d.inputNames.pop_back(); }) << "each of its";
    QTest::newRow("rows") << Change([](Design& d) { d.vectors.outputs.conservativeResize(1, 2); })
                          << "test vectors";
    QTest::newRow("features") << Change([](Design& d) { d.vectors.inputs.conservativeResize(2, 1); })
                              << "test vectors";
}

void TestDesign::whatDoesNotFitIsRefused()
{
    QFETCH(std::function<void(Design&)>, change);
    QFETCH(QString, word);
    Design design = tests::smallDesign();
    change(design);
    const Result<> checked = check(design);
    QVERIFY(!checked);
    QVERIFY2(QString::fromStdString(checked.error().message).contains(word), checked.error().message.c_str());
}

QTEST_GUILESS_MAIN(TestDesign)
#include "tst_design.moc"

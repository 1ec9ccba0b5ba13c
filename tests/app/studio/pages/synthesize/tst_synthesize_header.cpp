// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the boxes say is what is chosen, also of results that others made.
#include "snac/studio/pages/synthesize/synthesize_header.h"
#include "snac/widgets/fields/elided_combo.h"

#include <QComboBox>
#include <QTest>

using namespace snac;
using namespace snac::studio;

namespace {

const SynthesisPoint point{3, {}};

std::vector<jobs::ToolState> tools(bool rtl)
{
    return {{"yosys", "Yosys", "verilog", rtl ? "0.23" : "", rtl ? "" : "not here", {}},
            {"vitis_hls", "Vitis HLS", "hls", "2023.2", "", {}}};
}

} // namespace

class TestSynthesizeHeader : public QObject
{
    Q_OBJECT

    [[nodiscard]] static QComboBox* box(const SynthesizeHeader& header, const char* name)
    {
        return header.findChild<QComboBox*>(QLatin1String(name));
    }
    static void choose(QComboBox* of, const QString& text)
    {
        of->setCurrentText(text);
        Q_EMIT of->activated(of->currentIndex());
    }

private Q_SLOTS:
    void aResultWithProductsBringsAToolThatCanMakeThem()
    {
        SynthesizeHeader header;
        header.setPoints({{point, "#3"}});
        header.setTools(tools(true));
        box(header, "synthesisTool")->setCurrentIndex(1);
        QVERIFY(!header.multipliersBox()->isEnabled()); // HLS tools choose themselves
        header.setChoice(
            {.point = point, .precision = {}, .board = "vu13p", .clockNs = 5.0, .multipliers = "dsp"});
        QCOMPARE(header.tool(), QString("yosys"));
        QVERIFY(header.multipliersBox()->isEnabled());
        QCOMPARE(header.multipliersBox()->currentText(), QString("dsp"));
        QCOMPARE(header.choice().multipliers, QString("dsp"));
    }

    /// A name that is too long ends in an ellipsis, not within a letter: what is read is a beginning of it.
    void aLongPointIsElided()
    {
        SynthesizeHeader header;
        header.setPoints(
            {{point, QStringLiteral("#109 \u00b7 16-16-5 ReLU of the front and what it came from")}});
        auto* combo = qobject_cast<widgets::ElidedCombo*>(box(header, "synthesisPoint"));
        QVERIFY(combo);
        combo->setCurrentIndex(0);
        combo->resize(160, 30);
        QVERIFY(combo->shownText().startsWith(QStringLiteral("#109")));
        QVERIFY(combo->shownText().endsWith(QChar(0x2026)));
    }

    /// Without such a tool the box says what the figures are of all the same.
    void whereNoToolCanMakeThem()
    {
        SynthesizeHeader header;
        header.setPoints({{point, "#3"}});
        header.setTools(tools(false));
        const SynthesisChoice dsp{
            .point = point, .precision = {}, .board = "vu13p", .clockNs = 5.0, .multipliers = "dsp"};
        header.setChoice(dsp);
        QCOMPARE(header.tool(), QString("vitis_hls"));
        QCOMPARE(header.choice(), dsp);
        QCOMPARE(header.multipliersBox()->currentText(), QString("dsp"));
        header.setTools(tools(true)); // somebody installed one
        QCOMPARE(header.tool(), QString("yosys"));
        QCOMPARE(header.choice(), dsp);
    }

    void anHlsToolTakesTheChoiceOfProductsAway()
    {
        SynthesizeHeader header;
        header.setPoints({{point, "#3"}});
        header.setTools(tools(true));
        header.setChoice(
            {.point = point, .precision = {}, .board = "vu13p", .clockNs = 5.0, .multipliers = "auto"});
        choose(box(header, "synthesisTool"), "Vitis HLS 2023.2");
        QVERIFY(!header.multipliersBox()->isEnabled());
        QCOMPARE(header.multipliersBox()->currentIndex(), 0); // and nothing else stands in it
        QVERIFY(header.choice().multipliers.isEmpty());
    }

    void theOutputStageStandsInItsBox()
    {
        SynthesizeHeader header;
        header.setPoints({{point, "#3"}, {{4, {}}, "#4"}});
        header.setChoice(
            {.point = point, .precision = {}, .board = "vu13p", .clockNs = 5.0, .output = "softmax"});
        QCOMPARE(header.outputBox()->currentText(), QString("softmax"));
        QCOMPARE(header.choice().output, QString("softmax"));
        choose(header.outputBox(), "logits");
        QVERIFY(header.choice().output.isEmpty());
        choose(header.outputBox(), "argmax");
        choose(box(header, "synthesisPoint"), "#4"); // nobody chose it for this one
        QVERIFY(header.choice().output.isEmpty());
    }
};

QTEST_MAIN(TestSynthesizeHeader)
#include "tst_synthesize_header.moc"

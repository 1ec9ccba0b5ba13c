// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synthesis_view.h"

#include "snac/base/token.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/studio/pages/page_header.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QMenu;

namespace snac::studio {

/// What a design gives, as terminal, records and titles say it.
inline constexpr Tokens<fixedpoint::OutputStage, 3> outputTokens{
    {{fixedpoint::OutputStage::Logits, "logits"},
     {fixedpoint::OutputStage::Argmax, "argmax"},
     {fixedpoint::OutputStage::Softmax, "softmax"}}};

/// The bar of the Synthesize page: which point, how it is built, by which tool.
class SynthesizeHeader : public PageHeader
{
    Q_OBJECT

public:
    explicit SynthesizeHeader(QWidget* parent = nullptr);

    /// The points that are offered, in this order; the chosen one stays chosen where it is among them.
    void setPoints(const std::vector<std::pair<SynthesisPoint, QString>>& points);
    void setBoards(const QStringList& ids);
    void setTools(const std::vector<jobs::ToolState>& tools);
    /// Who makes the products of RTL, and whether reuse factors count: the page puts them below the bar.
    [[nodiscard]] QComboBox* multipliersBox() const { return m_multipliers; }
    [[nodiscard]] QCheckBox* reuseBox() const { return m_withoutReuse; }
    [[nodiscard]] QComboBox* outputBox() const { return m_output; } ///< what the design gives
    /// Shows it; emits nothing. An unknown board is added, and where only RTL can be built that way a tool
    /// that takes RTL is chosen.
    void setChoice(const SynthesisChoice& choice);

    [[nodiscard]] SynthesisChoice choice() const;
    /// What is wrong with it; empty if it can be built.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString tool() const;  ///< key
    [[nodiscard]] QString stage() const; ///< of the tool; empty: its first one
    [[nodiscard]] QString toolLabel() const;
    [[nodiscard]] QString form() const; ///< that the tool takes
    [[nodiscard]] bool hasTools() const { return !m_tools.empty(); }
    [[nodiscard]] bool hasUsableTool() const;

    void setStartEnabled(bool enabled, const QString& why);
    void setExportEnabled(bool enabled, const QString& why);
    void openExportMenu();

Q_SIGNALS:
    void pointChosen();   ///< by the user, another one
    void choiceChanged(); ///< by the user, how it is built
    void startRequested();
    void exportRequested(const QString& form);

private:
    QComboBox* addCombo(const QString& label, const QString& name, const QString& help);
    void buildMultipliers();
    void buildOutput();
    void chooseRtlTool();
    void enableMultipliers();
    [[nodiscard]] bool takesRtl() const;
    [[nodiscard]] const jobs::ToolState* toolAt() const;

    QComboBox* m_point;
    QComboBox* m_precision;
    QComboBox* m_tool;
    QComboBox* m_board;
    QDoubleSpinBox* m_clock;
    QComboBox* m_multipliers;
    QCheckBox* m_withoutReuse;
    QComboBox* m_output;
    QPushButton* m_export;
    QPushButton* m_start;
    QMenu* m_forms;
    std::vector<jobs::ToolState> m_tools;
    std::vector<SynthesisPoint> m_points;
};

} // namespace snac::studio

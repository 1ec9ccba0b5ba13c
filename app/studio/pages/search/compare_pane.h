// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/study_model.h"
#include "snac/widgets/cards/card.h"

class QLabel;

namespace snac::widgets {
class TrainingCurveChart;
}

namespace snac::studio {

/// The trials that are chosen together, side by side: networks, the genes in which they differ, every figure
/// of the table with the best one in bold, the resources by layer, and how the validation loss fell. Nothing
/// is computed while it is hidden.
class ComparePane : public widgets::Card
{
    Q_OBJECT

public:
    static constexpr int most = 4; ///< more do not fit beside each other

    explicit ComparePane(StudyModel* model, QWidget* parent = nullptr);

    /// The trials that stand there: the first ones of those that are marked.
    [[nodiscard]] QList<int> shown() const;
    /// All that it says, without marks; cells of a row stand below each other.
    [[nodiscard]] QString text() const;

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override; ///< colours are part of the text

private:
    void follow();
    void fill();
    void showCurves(const QList<int>& trials);

    StudyModel* m_model;
    QLabel* m_text;
    QLabel* m_curvesTitle;
    widgets::TrainingCurveChart* m_curves;
    bool m_isBehind = true;
};

} // namespace snac::studio

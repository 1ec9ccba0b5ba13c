// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/study_model.h"
#include "snac/study/decision.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QGridLayout;
class QLabel;
class QSlider;

namespace snac::studio {

/// Choosing a network: what one would allow of each resource and of time, how much each objective counts,
/// and what the knee and the weights choose among what fits. The study and its budgets stay as they are.
/// Nothing is made or computed before the pane is shown for the first time.
class DecidePane : public QWidget
{
    Q_OBJECT

public:
    explicit DecidePane(StudyModel* model, QWidget* parent = nullptr);

    /// The limits that are set, stored units.
    [[nodiscard]] std::vector<study::Constraint> limits() const;
    [[nodiscard]] std::vector<double> weights() const; ///< by objective, 0 to 1
    /// How far an objective gives way to the next one, as a share of the front's span.
    [[nodiscard]] double slack() const;
    [[nodiscard]] const study::Decision& decision() const { return m_decision; }
    /// All that is said of the choice, without marks.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void decided();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// A slider over the values of one quantity; at its right end nothing is limited.
    struct Limit
    {
        study::Quantity quantity = study::Quantity::LutPct;
        double low = 0.0;
        double high = 0.0;
        QSlider* slider = nullptr;
        QLabel* value = nullptr;
    };

    void build();
    void fill();
    void follow();
    [[nodiscard]] std::optional<std::pair<double, double>> rangeOf(study::Quantity quantity) const;
    void addLimit(study::Quantity quantity, int row);
    void addWeight(const study::Objective& objective, int row);
    void addSlack(int row);
    [[nodiscard]] QString inOrderText() const;
    QSlider* addRow(const QString& name, const QString& label, int last, int value, int row);
    void reset();
    void decide();
    [[nodiscard]] static double limitOf(const Limit& limit);

    StudyModel* m_model;
    QWidget* m_rows = nullptr;
    bool m_isBehind = false; ///< trials have come that it has not looked at
    QGridLayout* m_grid = nullptr;
    QLabel* m_text = nullptr;
    std::vector<Limit> m_limits;
    std::vector<QSlider*> m_weights;
    QSlider* m_slack = nullptr; ///< per cent
    study::Decision m_decision;
};

} // namespace snac::studio

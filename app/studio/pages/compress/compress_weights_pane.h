// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compress_session.h"

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QToolButton;

namespace snac::widgets {
class Card;
class MaskPlayer;
class PrecisionTable;
class WeightHistogram;
} // namespace snac::widgets

namespace snac::studio {

/// The weights of the selected step: histogram with the grid, the mask round by round, one weight in every
/// precision.
class CompressWeightsPane : public QWidget
{
    Q_OBJECT

public:
    CompressWeightsPane(CompressSession* session, CompressModel* model, QWidget* parent = nullptr);

    [[nodiscard]] widgets::MaskPlayer* player() const { return m_player; }
    [[nodiscard]] widgets::WeightHistogram* histogram() const { return m_histogram; }
    [[nodiscard]] widgets::PrecisionTable* table() const { return m_table; }
    /// The value that the table writes in every precision.
    [[nodiscard]] double value() const;

private:
    QWidget* buildTable();
    void showStep();
    void showHistogram();
    void showWeight(int layer, int unit, int input);
    void showValue(double value);
    void showChosen();
    void chooseLargest();

    CompressSession* m_session;
    CompressModel* m_model;
    widgets::WeightHistogram* m_histogram;
    widgets::MaskPlayer* m_player;
    widgets::PrecisionTable* m_table;
    widgets::Card* m_histogramCard = nullptr;
    QDoubleSpinBox* m_value;
    QLabel* m_which;
    QLabel* m_here;
    std::vector<int> m_branch; ///< whose rounds the player shows
    int m_unit = -1;
    int m_input = -1;
    bool m_own = false; ///< the user wrote the value
};

} // namespace snac::studio

// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/study_model.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace snac::widgets {
class ParallelPlot;
}

namespace snac::studio {

class ShownFill;

/// The study's trials in parallel coordinates, and how many pass through the ranges that are set on the axes.
/// Not filled while it is hidden.
class ParallelView : public QWidget
{
    Q_OBJECT

public:
    explicit ParallelView(StudyModel* model, QWidget* parent = nullptr);

    [[nodiscard]] widgets::ParallelPlot* plot() const { return m_plot; }
    [[nodiscard]] QString text() const; ///< of the line below the plot

Q_SIGNALS:
    void trialActivated(int trial);

private:
    void setAxes();
    void fill();
    void count();

    StudyModel* m_model;
    widgets::ParallelPlot* m_plot;
    QLabel* m_count;
    QPushButton* m_clear;
    ShownFill* m_filler;
};

} // namespace snac::studio

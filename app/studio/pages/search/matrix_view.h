// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/study_model.h"

#include <QWidget>

namespace snac::widgets {
class ScatterMatrix;
}

namespace snac::studio {

class ShownFill;

/// The study's trials in a scatter matrix, with the one selection. Not filled while it is hidden.
class MatrixView : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixView(StudyModel* model, QWidget* parent = nullptr);

    [[nodiscard]] widgets::ScatterMatrix* plot() const { return m_plot; }

Q_SIGNALS:
    void trialActivated(int trial);

private:
    void setAxes();
    void fill();

    StudyModel* m_model;
    widgets::ScatterMatrix* m_plot;
    ShownFill* m_filler;
};

} // namespace snac::studio

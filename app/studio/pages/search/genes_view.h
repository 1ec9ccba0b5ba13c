// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/study_model.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace snac::widgets {
class GeneChart;
}

namespace snac::studio {

/// Which genes an objective depends on, by how much, and which of their values survive. Computed while it is
/// shown: when it comes to the front, and after a generation.
class GenesView : public QWidget
{
    Q_OBJECT

public:
    explicit GenesView(StudyModel* model, QWidget* parent = nullptr);

    [[nodiscard]] widgets::GeneChart* chart() const { return m_chart; }
    [[nodiscard]] QComboBox* objectives() const { return m_objectives; }
    [[nodiscard]] QString note() const; ///< what is to be kept in mind

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setStudy();
    void follow();
    void fill();

    StudyModel* m_model;
    widgets::GeneChart* m_chart;
    QComboBox* m_objectives;
    QLabel* m_note;
    bool m_isBehind = true;
};

} // namespace snac::studio

// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gene_reader.h"

#include "snac/studio/shell/study_model.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace snac::widgets {
class GeneChart;
}

namespace snac::studio {

class ShownFill;

/// Which genes an objective depends on, by how much, and which of their values survive. Computed beside the
/// window while it is shown: when it comes to the front, and after a generation.
class GenesView : public QWidget
{
    Q_OBJECT

public:
    explicit GenesView(StudyModel* model, QWidget* parent = nullptr);

    [[nodiscard]] widgets::GeneChart* chart() const { return m_chart; }
    [[nodiscard]] QComboBox* objectives() const { return m_objectives; }
    [[nodiscard]] QString note() const; ///< what is to be kept in mind

Q_SIGNALS:
    void shown(); ///< what was asked for last is there

private:
    void setStudy();
    void follow();
    void fill();
    void showAnswer(const GeneAnswerPtr& answer);

    StudyModel* m_model;
    widgets::GeneChart* m_chart;
    QComboBox* m_objectives;
    QLabel* m_note;
    ShownFill* m_filler;
    GeneReader* m_reader;
    quint64 m_asked = 0;     ///< the request under way; 0: none
    bool m_hasGrown = false; ///< a generation came while it was
};

} // namespace snac::studio

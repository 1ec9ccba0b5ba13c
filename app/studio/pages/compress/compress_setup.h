// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/compression/options.h"
#include "snac/studio/shell/study_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace snac::widgets {
class Card;
class ChipListEdit;
} // namespace snac::widgets

namespace snac::studio {

/// What to compress and how: points of the front, precisions, schedule, methods, training. Says what it will
/// cost in steps, and what is wrong, before anything starts.
class CompressSetup : public QWidget
{
    Q_OBJECT

public:
    explicit CompressSetup(StudyModel* model, QWidget* parent = nullptr);

    void setOptions(const compression::CompressionOptions& options);
    /// As chosen; the fields that are not shown keep what setOptions() gave. Error: what is wrong.
    [[nodiscard]] Result<compression::CompressionOptions> options() const;
    [[nodiscard]] std::vector<int> trials() const;  ///< checked ones, in the order of the list
    void setTrials(const std::vector<int>& trials); ///< a trial that is not on the front is added to the list
    /// Precisions x methods x structures x (rounds + 1) x trials; 0 where the options are wrong.
    [[nodiscard]] int stepCount() const;
    /// Why it cannot start, in words; empty if it can.
    [[nodiscard]] QString problem() const;
    void setBusy(bool busy); ///< while a compression runs nothing is changed

    /// Fills the list from the model's front, keeping what is checked.
    void showFront();

Q_SIGNALS:
    void changed();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildPoints();
    QWidget* buildOptions();
    void addPoint(int trial);
    void checkOnly(const std::vector<int>& trials);
    void update();

    StudyModel* m_model;
    compression::CompressionOptions m_base;
    widgets::Card* m_pointsCard = nullptr;
    QListWidget* m_points;
    QPushButton* m_knee;
    QPushButton* m_all;
    QPushButton* m_none;
    widgets::ChipListEdit* m_precisions;
    QComboBox* m_schedule;
    QLineEdit* m_scheduleText;
    QCheckBox* m_iterative;
    QCheckBox* m_oneShot;
    QCheckBox* m_unstructured;
    QCheckBox* m_structured;
    QComboBox* m_ranking;
    QComboBox* m_after;
    QSpinBox* m_warmUp;
    QSpinBox* m_epochs;
    QDoubleSpinBox* m_floor;
    QLabel* m_summary;
    QWidget* m_editable;
    bool m_filling = false;
    bool m_stale = false; ///< the front has changed while this was hidden
};

} // namespace snac::studio

// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/compression/options.h"
#include "snac/studio/shell/study_model.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace snac::widgets {
class Card;
} // namespace snac::widgets

namespace snac::studio {

class LocalSearchForm;

/// What to compress and how: points of the front, and the settings of the local search. Says what it will
/// cost in steps, and what is wrong, before anything starts.
class CompressSetup : public QWidget
{
    Q_OBJECT

public:
    explicit CompressSetup(StudyModel* model, QWidget* parent = nullptr);

    void setOptions(const compression::CompressionOptions& options);
    /// As chosen; what is not written here is as setOptions() gave it. Error: what is wrong.
    [[nodiscard]] Result<compression::CompressionOptions> options() const;
    [[nodiscard]] std::vector<int> trials() const;  ///< checked ones, in the order of the list
    void setTrials(const std::vector<int>& trials); ///< a trial that is not on the front is added to the list
    /// Precisions x methods x structures x (rounds + 1) x trials; 0 where the options are wrong.
    [[nodiscard]] int stepCount() const;
    /// Why it cannot start, in words; empty if it can.
    [[nodiscard]] QString problem() const;
    void flush();            ///< what is being typed counts now
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
    widgets::Card* m_pointsCard = nullptr;
    QListWidget* m_points;
    QPushButton* m_knee;
    QPushButton* m_all;
    QPushButton* m_none;
    LocalSearchForm* m_form;
    QLabel* m_summary;
    QWidget* m_editable;
    bool m_filling = false;
    bool m_stale = false; ///< the front has changed while this was hidden
};

} // namespace snac::studio

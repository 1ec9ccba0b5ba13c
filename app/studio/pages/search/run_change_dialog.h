// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/change_inbox.h"
#include "snac/study/study_start.h"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace snac::studio {

/// Asks what is to be otherwise in a search that runs.
class RunChangeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `begun`: trials that have begun; no fewer can be asked for.
    RunChangeDialog(const study::StudyStart& start, int begun, QWidget* parent = nullptr);

    /// More have begun while it is open.
    void setBegun(int begun);
    /// The search is over, with so many trials: nothing can be changed, and the dialog stays to say so.
    void setEnded(int trials);
    /// Whether what is asked for is possible: else the dialog says why, and is not accepted.
    [[nodiscard]] bool isPossible() const;

    /// What differs from what was; nothing where all is as it was.
    [[nodiscard]] study::RunChange change() const;

    void accept() override;

private:
    void check();

    int m_begun;
    int m_trialsBefore;
    int m_workersBefore;
    double m_minutesBefore = 0.0; ///< as it is shown
    QSpinBox* m_trials;
    QDoubleSpinBox* m_minutes;
    QSpinBox* m_workers;
    bool m_hasEnded = false;
    QLabel* m_least; ///< the fewest trials, or why what is typed cannot be
    QPushButton* m_ok = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace snac::studio

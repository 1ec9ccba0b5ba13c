// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latest_request.h"

#include "snac/jobs/import_results.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace snac::studio {

class Workbench;

/// Asks for the results of another program's search and makes a study to look at of them, as
/// `snac import-results` does, beside the window. What cannot be read is told in the dialog, where it can be
/// mended.
class ImportResultsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder`: where new studies go.
    ImportResultsDialog(Workbench& bench, QString folder, QWidget* parent);

    /// As the fields say it.
    [[nodiscard]] jobs::ImportResultsRequest request() const;
    /// Why nothing can be imported as the fields stand; empty if it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isImporting() const { return m_importing; }

Q_SIGNALS:
    void imported(const QString& file); ///< the study is made; the dialog has closed

private:
    struct Request
    {
        quint64 revision = 0;
        jobs::ImportResultsRequest results;
        hardware::EnvironmentPtr environment;
        std::shared_ptr<RunControl> control;
    };

    QLineEdit* addField(QFormLayout* form, const QString& text, const QString& name, const QString& help,
                        void (ImportResultsDialog::*choose)());
    void chooseResults();
    void chooseStudy();
    void suggestStudy();
    void showState();
    void start();
    void process(const Request& request);
    void showEnd(const QString& file, const QString& problem);

    Workbench& m_bench;
    QString m_folder;
    QLineEdit* m_results = nullptr;
    QLineEdit* m_study = nullptr;
    QLineEdit* m_objectives = nullptr;
    QLineEdit* m_which = nullptr;
    QWidget* m_fields = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_import = nullptr;
    QString m_suggested; ///< the study's name as this dialog chose it
    bool m_importing = false;
    LatestRequest<Request> m_requests;
};

} // namespace snac::studio

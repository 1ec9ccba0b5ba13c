// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "asked_jobs.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace snac::studio {

class Workbench;

/// Asks for the network of another program and makes the study of it, as `snac import` does, in the
/// background. What cannot be read is told in the dialog, where it can be mended.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder`: where new studies go.
    ImportDialog(Workbench& bench, QString folder, QWidget* parent);
    ~ImportDialog() override;

    void setNetwork(const QString& file);
    /// As the fields say it; empty ones are left to the file.
    [[nodiscard]] Result<jobs::ImportRequest> request() const;
    /// Why nothing can be imported as the fields stand; empty if it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isImporting() const { return m_importing; }

Q_SIGNALS:
    void imported(const QString& file); ///< the study is made; the dialog has closed

private:
    QLineEdit* addFile(QFormLayout* form, const QString& text, const QString& name, const QString& help,
                       void (ImportDialog::*choose)());
    QFormLayout* buildForm();
    void chooseNetwork();
    void chooseData();
    void chooseStudy();
    void suggestStudy();
    void showState();
    void start();
    void showEnd(const jobs::Job& job);

    Workbench& m_bench;
    QString m_folder;
    QLineEdit* m_network = nullptr;
    QLineEdit* m_study = nullptr;
    QLineEdit* m_data = nullptr;
    QLineEdit* m_label = nullptr;
    QLineEdit* m_classes = nullptr;
    QLineEdit* m_precision = nullptr;
    QComboBox* m_task = nullptr;
    QCheckBox* m_standardise = nullptr;
    QWidget* m_fields = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_import = nullptr;
    QString m_suggested; ///< the study's name as this dialog chose it
    bool m_importing = false;
    std::unique_ptr<AskedJobs> m_jobs;
};

} // namespace snac::studio

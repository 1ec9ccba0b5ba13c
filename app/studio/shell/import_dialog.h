// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "asked_jobs.h"
#include "import_form.h"

#include <memory>

class QCheckBox;
class QComboBox;

namespace snac::studio {

/// Asks for the network of another program and makes the study of it, as `snac import` does.
class ImportDialog : public ImportForm
{
    Q_OBJECT

public:
    /// `folder`: where new studies go.
    ImportDialog(Workbench& bench, QString folder, QWidget* parent);
    ~ImportDialog() override;

    void setNetwork(const QString& file);
    /// As the fields say it; empty ones are left to the file.
    [[nodiscard]] Result<jobs::ImportRequest> request() const;

private:
    void addFields();
    [[nodiscard]] QString nameFor(const QFileInfo& source) const override;
    [[nodiscard]] QString otherObstacle() const override;
    void adjustFields() override;
    void beginImport() override;

    QLineEdit* m_data = nullptr;
    QLineEdit* m_label = nullptr;
    QLineEdit* m_classes = nullptr;
    QLineEdit* m_precision = nullptr;
    QComboBox* m_task = nullptr;
    QCheckBox* m_standardise = nullptr;
    std::unique_ptr<AskedJobs> m_jobs;
};

} // namespace snac::studio

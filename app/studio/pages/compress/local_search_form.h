// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/config/local_search.h"

#include <QWidget>

class QComboBox;

namespace snac::widgets {
class FieldForm;
}

namespace snac::studio {

/// How a local search is done: a field for every setting, from its row of the field table, as the page Setup
/// has them. What is written here counts over what the study says; an emptied field is the study's again.
class LocalSearchForm : public QWidget
{
    Q_OBJECT

public:
    explicit LocalSearchForm(QWidget* parent = nullptr);

    /// What the study says; what was written before is forgotten.
    void setOptions(const compression::CompressionOptions& options);
    /// The study's settings with those written over them. Error: what is wrong first.
    [[nodiscard]] Result<compression::CompressionOptions> options() const;
    void flush(); ///< what is being typed counts now

Q_SIGNALS:
    void edited();

private:
    void write(const QString& path, const QString& yaml);
    void takePreset(int index);
    void showValues();
    void showPreset();

    QComboBox* m_preset; ///< the names of the presets; the last entry: settings of one's own
    widgets::FieldForm* m_form;
    compression::CompressionOptions m_base;
    std::vector<config::WrittenSetting> m_written;
    config::LocalSearchOutcome m_outcome;
};

} // namespace snac::studio

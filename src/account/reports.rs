//! E-mail reports as they would be sent.

use super::Account;
use crate::server::Server;
use comet_api::methods::AdminPreviewUserEmailReport;
use comet_api::types::{EmailReportConfig, EmailReportGeneratedPreview};
use comet_api::{ApiError, Lens};
use serde_json::Value;

impl Account {
    /// Whether the server shows a report before it is sent; users may not ask.
    pub fn may_preview_reports(&self) -> bool {
        !self.is_everyone() && matches!(self, Self::AsAdmin { .. })
    }

    /// The report (`EmailReportConfig`) as this address would get it now; `None` for those who may not ask.
    pub async fn preview_report(
        &self,
        server: Server,
        report: &Value,
        address: String,
    ) -> Option<Result<EmailReportGeneratedPreview, ApiError>> {
        let Self::AsAdmin { user } = self else { return None };
        let ask = AdminPreviewUserEmailReport {
            target_user: user.clone(),
            email_report_config: EmailReportConfig::of(report).clone(),
            email_address: Some(address).filter(|address| !address.is_empty()),
        };
        Some(server.call(&ask).await)
    }
}

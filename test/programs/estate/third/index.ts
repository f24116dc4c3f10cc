import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
new aws.ec2.InternetGateway("gateway", { vpcId: new pulumi.StackReference("acme/app/prod").getOutput("again") });
